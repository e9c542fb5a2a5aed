<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02-2_ビジネスメール詐欺対応フロー【専門員用】" FOLDED="false" ID="ID_BEC_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_BEC_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_BEC_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="【2026年11月22日】社長を名乗りSNSへ誘う手口を追加" ID="ID_BEC_040" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このフローを使う場面" POSITION="right" ID="ID_BEC_050" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="取引先を装うメールで、振込先の変更を求められた" ID="ID_BEC_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="社長や役員を名乗る人から、急ぎの送金を求められた" ID="ID_BEC_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="社長を名乗るメールで、SNSのグループを作るよう求められた" ID="ID_BEC_080" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="【緊急】送金した直後に伝えること" POSITION="right" ID="ID_BEC_FIRST" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
<node TEXT="送金に使った金融機関へ、今すぐ電話する" ID="ID_BEC_100" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-1"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="「詐欺に遭ったので、組戻しと振込先口座の停止を頼みたい」と伝える" ID="ID_BEC_110" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-2"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="警察へ通報する。金融機関にも警察へ通報したことを伝える" ID="ID_BEC_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-3"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="メールを削除しない。転送せず、元の形のまま残す" ID="ID_BEC_130" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-4"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="残りの支払いを止める" ID="ID_BEC_140" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-5"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="引継ぎに必要な事実" POSITION="right" ID="ID_BEC_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="送金の日時、金額、通貨、送金元と送金先の金融機関" ID="ID_BEC_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="メールの差出人アドレスと、本物との違い" ID="ID_BEC_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="やり取りの経緯。いつから偽者に替わったか" ID="ID_BEC_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="請求書などの添付ファイルの有無" ID="ID_BEC_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="同じ相手への支払いの予定" ID="ID_BEC_200" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="SNSのグループに誘われた場合は、参加した人と送った情報" ID="ID_BEC_210" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="判断フロー" POSITION="right" ID="ID_BEC_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="お金を送りましたか？" ID="ID_BEC_Q1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_BEC_240" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="送金したのはいつですか？" ID="ID_BEC_Q2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="当日又は翌営業日まで" ID="ID_BEC_260" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="標準回答B-2を伝えて電話を切り、先に金融機関へ連絡してもらう" ID="ID_BEC_270" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_B2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_FIRST" MIDDLE_LABEL="最初に伝えること" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="日数がたっている" ID="ID_BEC_280" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="それでも金融機関と警察へ連絡する。口座に残高があれば戻る可能性がある" ID="ID_BEC_290" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>犯罪利用預金口座等に係る資金による被害回復分配金の支払等に関する法律（平成19年法律第133号）による手続がある。</p>
</body>
</html>
</richcontent>
</node>
</node>
</node>
<node TEXT="海外の口座へ送りましたか？" ID="ID_BEC_Q3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_BEC_310" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="送金した金融機関を通じて、相手の金融機関へ取消しを依頼してもらう" ID="ID_BEC_320" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_BEC_330" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_Q5" MIDDLE_LABEL="メールの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
</node>
<node TEXT="いいえ" ID="ID_BEC_340" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="早く気付いたことに礼を述べ、返信しないよう伝える" ID="ID_BEC_350" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答B-1を使う" ID="ID_BEC_360" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_B1" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="口座の残高や取引先の情報を送りましたか？" ID="ID_BEC_Q4" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_BEC_380" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="送った相手と内容を書き出す。次の攻撃に使われるおそれがある" ID="ID_BEC_390" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_BEC_400" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_Q5" MIDDLE_LABEL="メールの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="メールの乗っ取りはありませんか？" ID="ID_BEC_Q5" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="社内のメールが本物のアドレスから送られている" ID="ID_BEC_420" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="そのアカウントのパスワードを変え、全ての端末からログアウトする" ID="ID_BEC_430" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="自動転送と振り分けの設定に、覚えのないものがないか確かめる" ID="ID_BEC_440" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="多要素認証を有効にする" ID="ID_BEC_450" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="不正アクセス・Web改ざん対応フロー（Sec70-02-5）も使う" ID="ID_BEC_460" CREATED="1795311000000" MODIFIED="1795311000000" LINK="5-intrusion.mm">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="取引先のアドレスから届いている" ID="ID_BEC_470" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="取引先へ電話で知らせる。番号は名刺や契約書のものを使う" ID="ID_BEC_480" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="よく似た別のアドレスである" ID="ID_BEC_490" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="似たアドレスを社内に知らせ、受信を拒否する" ID="ID_BEC_500" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="取引先に知らせましたか？" ID="ID_BEC_Q6" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_BEC_520" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="双方のメールを残し、支払いの責任は契約と法律家の助言で決めるよう伝える" ID="ID_BEC_530" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_BEC_540" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="標準回答B-3を使う" ID="ID_BEC_550" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_BEC_B3" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="警察に連絡しましたか？" ID="ID_BEC_Q7" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_BEC_570" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="金融機関への連絡と合わせ、日時を記録する" ID="ID_BEC_580" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_BEC_590" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【通報】最寄りの警察署、又は警察相談専用電話（☎#9110）" ID="ID_BEC_600" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】IPA 企業組織向けサイバーセキュリティ相談窓口" ID="ID_BEC_610" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="標準回答" POSITION="right" ID="ID_BEC_620" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="標準回答B-1 送金の前に気付いたとき" ID="ID_BEC_B1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>送る前に気付かれて何よりです。そのメールには返信しないでください。</p>
<p>［取引先・社長］へ、以前から知っている電話番号で確かめてください。メールに書かれた番号は使わないでください。</p>
<p>同じメールがほかの人にも届いていないか、社内で確かめてください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答B-2 送金してしまったとき" ID="ID_BEC_B2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>まず［金融機関］へ電話し、組戻しと口座の停止を頼んでください。この電話はいったん切って構いません。</p>
<p>次に［　　］警察署へ連絡してください。メールと送金の記録をそのまま残してください。</p>
<p>［　　］時に、こちらからお電話します。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答B-3 取引先へ知らせる文" ID="ID_BEC_B3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>［　　］月［　　］日、貴社を装うメールにより、振込先の変更を求められました。</p>
<p>貴社のメールが第三者に見られているおそれがあります。お手数ですが、ログインの記録と転送の設定を御確認ください。</p>
<p>今後、振込先の変更は、電話での確認を済ませてから行います。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="社長を名乗り、SNSへ誘う手口" POSITION="right" ID="ID_BEC_660" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="会社の公開アドレスに、社長や役員の名前でメールが届く" ID="ID_BEC_670" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="業務のためと言って、SNSのグループを作らせ、経理担当者を入れさせる" ID="ID_BEC_680" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="口座の残高を尋ね、指定の口座へ送金させる" ID="ID_BEC_690" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="見分け方：社内の連絡手段から外へ誘う。急がせる。電話を避ける" ID="ID_BEC_700" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="参考：ビジネスメール詐欺に注意！【警察庁】" ID="ID_BEC_710" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.npa.go.jp/bureau/cyber/countermeasures/bec.html">
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_BEC_720" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="送金した従業員を責めない。仕組みの問題として扱うよう経営者に伝える" ID="ID_BEC_730" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="「必ず戻る」とは言わない。早いほど可能性が高いとだけ伝える" ID="ID_BEC_740" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="相手と連絡を続けて捕まえる、という提案には応じない" ID="ID_BEC_750" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="再発を防ぐ助言" POSITION="right" ID="ID_BEC_760" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="振込先の変更は、別の手段で2人が確かめる" ID="ID_BEC_770" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="一定額を超える送金は、責任者の承認を必要とする" ID="ID_BEC_780" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="社長からの急な指示も、同じ手順で確かめると社長自身が宣言する" ID="ID_BEC_790" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="ガイドブック第3章（Sec70-03-3）" ID="ID_BEC_800" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02-1_ランサムウェア対応フロー【専門員用】" FOLDED="false" ID="ID_RAN_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_RAN_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_RAN_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このフローを使う場面" POSITION="right" ID="ID_RAN_040" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="ファイルの名前や拡張子が変わり、開けない" ID="ID_RAN_050" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="身代金を求める文書や画面が現れた" ID="ID_RAN_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="盗んだ情報を公開すると脅された" ID="ID_RAN_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="【緊急】最初に伝えること" POSITION="right" ID="ID_RAN_FIRST" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
<node TEXT="感染した機器をネットワークから切り離す（LANケーブル、Wi-Fi）" ID="ID_RAN_090" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-1"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="外付けのバックアップ装置をすぐに取り外す" ID="ID_RAN_100" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-2"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="電源を切らない。再起動しない。記録が消えるおそれがある" ID="ID_RAN_110" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-3"/>
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>切り離せないまま、目の前で暗号化が進んでいるときは、二次対応の判断で電源を切ることがある。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="画面と脅迫文をスマートフォンで撮影する" ID="ID_RAN_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-4"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="脅迫文の連絡先に、相談の前に返信しない" ID="ID_RAN_130" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-5"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="関係者への連絡は、電話など会社のメール以外で行う" ID="ID_RAN_140" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-6"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="引継ぎに必要な事実" POSITION="right" ID="ID_RAN_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="暗号化に気付いた日時と、最初に気付いた機器" ID="ID_RAN_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="感染した台数。サーバー、NAS、バックアップを含むか" ID="ID_RAN_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="脅迫文のファイル名と、付いた拡張子" ID="ID_RAN_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="VPN機器、リモートデスクトップの有無と更新の状況" ID="ID_RAN_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="個人情報、取引先から預かった情報の有無" ID="ID_RAN_200" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="サイバー保険、保守契約の有無" ID="ID_RAN_210" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="共通の項目は（Sec70-02）を参照" ID="ID_RAN_220" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="判断フロー" POSITION="right" ID="ID_RAN_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="ファイルは実際に開けませんか？" ID="ID_RAN_Q1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_RAN_250" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_Q2" MIDDLE_LABEL="広がりの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="いいえ。警告の画面だけが出ている" ID="ID_RAN_260" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="サポート詐欺のおそれがある。サポート詐欺対応フロー（Sec70-02-4）へ移る" ID="ID_RAN_270" CREATED="1795311000000" MODIFIED="1795311000000" LINK="4-support-fraud.mm">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="感染した機器をネットワークから切り離しましたか？" ID="ID_RAN_Q2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_RAN_290" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_Q3" MIDDLE_LABEL="次の質問" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="いいえ" ID="ID_RAN_300" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="電話をつないだまま、切り離すまで一緒に行う" ID="ID_RAN_310" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_FIRST" MIDDLE_LABEL="最初に伝えること" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="落ち着いてもらうため、標準回答R-1を読み上げる" ID="ID_RAN_320" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_R1" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="2台以上、又はサーバーが感染していますか？" ID="ID_RAN_Q3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_RAN_340" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="侵入型の攻撃とみて、直ちに二次対応へ引き継ぐ" ID="ID_RAN_350" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】JPCERT/CCのインシデント対応依頼" ID="ID_RAN_360" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】IPA 企業組織向けサイバーセキュリティ相談窓口" ID="ID_RAN_370" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="初動対応ができる業者への依頼を勧める" ID="ID_RAN_380" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_RAN_390" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="1台でも侵入の入口とみて、同じ組織の機器を点検するよう伝える" ID="ID_RAN_400" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="使えるバックアップがありますか？" ID="ID_RAN_Q4" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_RAN_420" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="侵入の原因が分かるまで、復元を急がない" ID="ID_RAN_430" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="復元する前に、感染していない機器でバックアップを検査する" ID="ID_RAN_440" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答R-2を使う" ID="ID_RAN_450" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_R2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_RAN_460" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="暗号化されたファイルを消さず、別の媒体に保存する" ID="ID_RAN_470" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="復号ツールの有無を、警察や国際的な取組「No More Ransom」で確かめる" ID="ID_RAN_480" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.nomoreransom.org/ja/index.html">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答R-3を使う" ID="ID_RAN_490" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_RAN_R3" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="個人情報が含まれていますか？" ID="ID_RAN_Q5" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい、又は分からない" ID="ID_RAN_510" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【届出】個人情報保護委員会への報告。速報はおおむね3～5日以内、確報は30日以内（不正の目的によるおそれがあるときは60日以内）" ID="ID_RAN_520" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>暗号化されて使えなくなった場合も、個人データの毀損に当たり得る。報告の要否は、個人情報保護委員会の公式サイトで確かめる。</p>
<p>業種によっては、報告先が事業を所管する大臣になることがある。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="委託を受けて預かった情報なら、まず委託元へ知らせる" ID="ID_RAN_530" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_RAN_540" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="確認した方法を記録する" ID="ID_RAN_550" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="警察に連絡しましたか？" ID="ID_RAN_Q6" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_RAN_570" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="担当者の名前と受理の番号を記録するよう伝える" ID="ID_RAN_580" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_RAN_590" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【通報】最寄りの警察署、又は都道府県警察のサイバー犯罪相談窓口。迷うときは警察相談専用電話（☎#9110）" ID="ID_RAN_600" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【届出】IPAへのコンピュータウイルス・不正アクセスに関する届出" ID="ID_RAN_610" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="標準回答" POSITION="right" ID="ID_RAN_620" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="標準回答R-1 最初の電話" ID="ID_RAN_R1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>お知らせいただき、ありがとうございます。まず被害を広げないことが大切です。</p>
<p>［　　］をネットワークから切り離し、電源は切らずにそのまま置いてください。画面は写真に撮ってください。</p>
<p>担当の［　　］から［　　］時までにお電話します。その間、脅迫文の相手には連絡しないでください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答R-2 バックアップがあるとき" ID="ID_RAN_R2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>バックアップが残っているのは大きな救いです。ただ、入ってきた道をふさがずに戻すと、再び暗号化されるおそれがあります。</p>
<p>［保守業者・調査業者］と、侵入の原因、戻す順番、戻す先の機器を決めてから復元してください。</p>
<p>業務を続けるために先に必要なもの（［　　］）から戻す計画を一緒に考えます。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答R-3 バックアップがないとき" ID="ID_RAN_R3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>支払っても、元に戻る保証はなく、更に要求されることもあります。当窓口は支払いをお勧めしません。</p>
<p>暗号化されたファイルは消さずに残してください。後から復号の方法が公開されることがあります。</p>
<p>紙の控え、取引先や税理士が持つ写し、メールの添付など、ほかに残る情報を集めましょう。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_RAN_660" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="身代金を払うかどうかの相談に、よい・悪いで答えない。保証がないこと、警察と弁護士に相談することを伝える" ID="ID_RAN_670" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="「全て復旧できる」と断言する業者への依頼は、契約の内容を確かめるよう助言する" ID="ID_RAN_680" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="脅迫文の連絡先や暴露サイトに、専門員が接続しない" ID="ID_RAN_690" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="攻撃者の名前が分かっても、相談者に断定して伝えない" ID="ID_RAN_700" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="根拠" POSITION="right" ID="ID_RAN_710" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="侵入型ランサムウェア攻撃を受けたら読むFAQ【2022年1月13日JPCERT/CC】" ID="ID_RAN_720" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.jpcert.or.jp/magazine/security/ransom-faq.html">
</node>
<node TEXT="サイバー攻撃被害に係る情報の共有・公表ガイダンス【2023年3月8日総務省・警察庁・経済産業省・NISC】" ID="ID_RAN_730" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="ガイドブック第5章（Sec70-03-5）" ID="ID_RAN_740" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

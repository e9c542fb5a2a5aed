<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02-3_フィッシング・偽サイト対応フロー【専門員用】" FOLDED="false" ID="ID_PHI_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_PHI_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_PHI_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このフローを使う場面" POSITION="right" ID="ID_PHI_040" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="メールやSMSのリンクから、偽のサイトに情報を入力した" ID="ID_PHI_050" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="電話で案内され、偽のサイトに情報を入力した（ボイスフィッシング）" ID="ID_PHI_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="自社を装う偽のサイトやメールが出回っている" ID="ID_PHI_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="【緊急】入力した直後に伝えること" POSITION="right" ID="ID_PHI_FIRST" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
<node TEXT="銀行の情報なら銀行へ、カードの情報ならカード会社へ電話する" ID="ID_PHI_090" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-1"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="パスワードを、正規のサイトを開いて変える。届いたリンクは使わない" ID="ID_PHI_100" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-2"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="同じパスワードを使うほかのサービスも変える" ID="ID_PHI_110" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-3"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="届いたメールやSMS、偽サイトの画面を残す" ID="ID_PHI_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-4"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="引継ぎに必要な事実" POSITION="right" ID="ID_PHI_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="届いた手段（メール、SMS、電話、広告、検索結果）" ID="ID_PHI_140" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="名乗った会社やサービスの名前" ID="ID_PHI_150" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="開いた日時と、偽サイトのアドレス" ID="ID_PHI_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="入力した情報の種類" ID="ID_PHI_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="業務用のアカウントか、個人のアカウントか" ID="ID_PHI_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="アプリやファイルを入れたか" ID="ID_PHI_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="判断フロー" POSITION="right" ID="ID_PHI_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="だまされた側か、名前を使われた側か？" ID="ID_PHI_Q1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="だまされた側" ID="ID_PHI_220" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_Q2" MIDDLE_LABEL="入力の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>続く四つの質問を行い、届出まで進んだら終わる。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="名前を使われた側" ID="ID_PHI_230" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_Q6" MIDDLE_LABEL="偽サイトの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>終わりの二つの質問だけを行う。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="情報を入力しましたか？" ID="ID_PHI_Q2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="いいえ。開いただけである" ID="ID_PHI_250" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="何も入力せずに閉じ、端末の更新とウイルス対策ソフトの検査を行う" ID="ID_PHI_260" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答P-1を使う" ID="ID_PHI_270" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_P1" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="はい" ID="ID_PHI_280" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="何を入力しましたか？" ID="ID_PHI_Q3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="インターネットバンキングの情報" ID="ID_PHI_300" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】銀行へ連絡し、取引の停止と履歴の確認を頼む" ID="ID_PHI_310" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="クレジットカードの情報" ID="ID_PHI_320" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】カード会社へ連絡し、利用の停止を頼む" ID="ID_PHI_330" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="業務用メールやクラウドのパスワード" ID="ID_PHI_340" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="標準回答P-2を使う。全ての端末からログアウトし、多要素認証も有効にする" ID="ID_PHI_350" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_P2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="不正なログインと転送の設定を確かめる。不正アクセス・Web改ざん対応フロー（Sec70-02-5）も使う" ID="ID_PHI_360" CREATED="1795311000000" MODIFIED="1795311000000" LINK="5-intrusion.mm">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="氏名、住所、電話番号" ID="ID_PHI_370" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="これから届く不審な連絡に応じないよう伝える" ID="ID_PHI_380" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="認証コード（ワンタイムパスワード）" ID="ID_PHI_390" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="そのサービスの運営会社へ、すぐに連絡してもらう" ID="ID_PHI_400" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
</node>
<node TEXT="アプリやファイルを入れましたか？" ID="ID_PHI_Q4" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_PHI_420" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="端末を機内モード又はネットワークから切り離した状態にする" ID="ID_PHI_430" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="端末の初期化を含めて、二次対応が判断する" ID="ID_PHI_440" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_PHI_450" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_Q5" MIDDLE_LABEL="届出" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="お金の被害がありましたか？" ID="ID_PHI_Q5" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_PHI_470" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【届出】金融機関と警察へ。迷うときは警察相談専用電話（☎#9110）" ID="ID_PHI_480" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】契約や通信販売の被害は、消費者ホットライン（☎188）" ID="ID_PHI_490" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_PHI_500" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【届出】フィッシング対策協議会への報告" ID="ID_PHI_510" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【通報】警察庁のウェブサイトにあるサイバー事案のオンライン受付窓口" ID="ID_PHI_520" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="自社の偽サイトは、今も見られる状態ですか？" ID="ID_PHI_Q6" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_PHI_540" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="画面とアドレスを残す。偽サイトに自社の情報を入力しない" ID="ID_PHI_550" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【届出】フィッシング対策協議会、JPCERT/CCへ報告し、閉鎖の調整を相談する" ID="ID_PHI_560" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="サーバーの事業者とドメインの登録事業者へ、停止を依頼する" ID="ID_PHI_570" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="自社の公式サイトで注意を呼び掛ける。標準回答P-3を使う" ID="ID_PHI_580" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_PHI_P3" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【通報】都道府県警察のサイバー犯罪相談窓口" ID="ID_PHI_590" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_PHI_600" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="記録を残し、再び現れないか見守る" ID="ID_PHI_610" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="自社のドメインを装うメールが出ていますか？" ID="ID_PHI_Q7" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_PHI_630" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="SPF、DKIM、DMARCの設定を確かめる" ID="ID_PHI_640" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>DMARCは、まず記録だけを取る設定（p=none）から始め、正しいメールが止まらないことを確かめて強める。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="いいえ" ID="ID_PHI_650" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="設定がまだなら、備えとして勧める" ID="ID_PHI_660" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="標準回答" POSITION="right" ID="ID_PHI_670" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="標準回答P-1 開いただけのとき" ID="ID_PHI_P1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>開いただけで、何も入力せず、何も入れていなければ、被害に遭う可能性は高くありません。</p>
<p>念のため、端末とブラウザーを最新の状態にし、ウイルス対策ソフトで検査してください。</p>
<p>これからは、届いたリンクではなく、いつも使う公式アプリやブックマークから開いてください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答P-2 パスワードを入力したとき" ID="ID_PHI_P2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>［サービス名］を公式のアプリかブックマークから開き、パスワードを変えてください。同じものを使うほかのサービスも変えてください。</p>
<p>次に、ログインの履歴と、登録された電話番号・メールアドレスに変わりがないか確かめてください。</p>
<p>覚えのない取引があれば、すぐに［サービスの窓口］へ電話してください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答P-3 顧客への注意喚起文" ID="ID_PHI_P3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>当社を装う偽のサイト（メール）が確認されました。当社の公式サイトのアドレスは［　　］です。</p>
<p>偽のサイトに情報を入力された方は、カード会社や金融機関へ連絡し、最寄りの警察署へ御相談ください。</p>
<p>本件のお問合せ先：［部署名］［電話番号］（受付時間［　　］）</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_PHI_710" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="偽サイトのアドレスを、そのまま押せる形で記録や返信に書かない。「hxxp」や「[.]」に置き換える" ID="ID_PHI_720" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="偽サイトを業務用の端末で開かない" ID="ID_PHI_730" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="閉鎖までの日数を約束しない" ID="ID_PHI_740" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="根拠" POSITION="right" ID="ID_PHI_750" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="フィッシング対策協議会" ID="ID_PHI_760" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.antiphishing.jp/">
</node>
<node TEXT="ガイドブック第3章（Sec70-03-3）" ID="ID_PHI_770" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

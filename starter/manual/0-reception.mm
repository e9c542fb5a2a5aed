<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02_相談対応マニュアル（受付と引継ぎ）【専門員用】" FOLDED="false" ID="ID_REC_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_REC_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_REC_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="【2026年11月22日】IPAの企業組織向け窓口を案内先に追加" ID="ID_REC_040" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このマニュアルの使い方" POSITION="right" ID="ID_REC_050" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="目的：誰が受けても、同じ質問に同じ答えを返せるようにする" ID="ID_REC_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="相談者の話を聞きながら、上から順に質問する。答えに応じて枝を進み、枝の終わりまで来たら次の質問へ移る。矢印があるときは、その先へ飛ぶ" ID="ID_REC_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="最後に、事案に合う標準回答を使う" ID="ID_REC_080" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="標準回答の［　　］は、事案に合わせて埋める空欄である" ID="ID_REC_090" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="判断に迷ったときは、回答を急がず二次対応へ引き継ぐ" ID="ID_REC_100" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="電話番号や受付時間は変わる。案内する前に相手の公式サイトで確かめる" ID="ID_REC_110" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="凡例" FOLDED="true" ID="ID_REC_120" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="？の印：相談者への質問" ID="ID_REC_130" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="はい・いいえの印：答えによる分かれ道" ID="ID_REC_140" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="電球の印：標準回答" ID="ID_REC_150" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="鍵の印：専門員だけが見る項目。下の枝も全て公開されない" ID="ID_REC_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="注意の印：急いで行うこと" ID="ID_REC_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
<node TEXT="役割" POSITION="right" ID="ID_REC_ROLE" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="一次対応" ID="ID_REC_190" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="電話、Webフォーム、メール、窓口の受付" ID="ID_REC_200" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="用件の分類と緊急度の判断" ID="ID_REC_210" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="標準回答だけで答えられる相談への回答" ID="ID_REC_220" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="引継ぎに必要な事実の聞き取りと記録" ID="ID_REC_230" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="二次対応" ID="ID_REC_240" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="状況の整理と、対応策の検討" ID="ID_REC_250" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="回答案の作成。根拠となる資料を必ず添える" ID="ID_REC_260" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="案内先への事前確認" ID="ID_REC_270" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="相談者への回答と、記録の完成" ID="ID_REC_280" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="窓口での対面相談は、相談対応者と書記役の2名で行う" ID="ID_REC_290" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="公表や報道に関わる内容は、回答の前に担当職員の承認を得る" ID="ID_REC_300" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="受付の流れ" POSITION="right" ID="ID_REC_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="最初の一言" ID="ID_REC_320" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="「お電話ありがとうございます。落ち着いて、分かるところから教えてください。」" ID="ID_REC_330" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>相談者は動揺していることが多い。責める言い方や、専門用語を使わない。</p>
<p>「なぜ開いたのですか」ではなく「開いたあと、画面はどうなりましたか」と尋ねる。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="【緊急】いま被害が広がっていますか？" ID="ID_REC_URGENT" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<icon BUILTIN="messagebox_warning"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_REC_350" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="機器をネットワークから切り離すよう伝える。LANケーブルを抜き、Wi-Fiを切る" ID="ID_REC_360" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="電源は切らず、再起動もしないよう伝える" ID="ID_REC_370" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="送金した場合は、この電話を切って先に金融機関へ連絡するよう伝える" ID="ID_REC_380" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="折り返し先の電話番号を聞く。会社のメールは使えないことがある" ID="ID_REC_390" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="事象の確認へ進む" ID="ID_REC_400" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_REC_WHAT" MIDDLE_LABEL="事象の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_REC_410" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_REC_WHAT" MIDDLE_LABEL="事象の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="何が起きていますか？" ID="ID_REC_WHAT" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="ファイルが開けない、拡張子が変わった、金銭を求める文が出た" ID="ID_REC_430" CREATED="1795311000000" MODIFIED="1795311000000" LINK="1-ransomware.mm">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="ランサムウェア対応フロー（Sec70-02-1）へ" ID="ID_REC_440" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="振込先の変更や急ぎの送金を求めるメールに応じた" ID="ID_REC_450" CREATED="1795311000000" MODIFIED="1795311000000" LINK="2-business-email.mm">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="ビジネスメール詐欺対応フロー（Sec70-02-2）へ" ID="ID_REC_460" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="偽のサイトに情報を入力した。自社の偽サイトが見付かった" ID="ID_REC_470" CREATED="1795311000000" MODIFIED="1795311000000" LINK="3-phishing.mm">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="フィッシング・偽サイト対応フロー（Sec70-02-3）へ" ID="ID_REC_480" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="警告画面が消えない。画面の番号に電話した" ID="ID_REC_490" CREATED="1795311000000" MODIFIED="1795311000000" LINK="4-support-fraud.mm">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="サポート詐欺対応フロー（Sec70-02-4）へ" ID="ID_REC_500" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="身に覚えのないログイン、Webサイトの書換え" ID="ID_REC_510" CREATED="1795311000000" MODIFIED="1795311000000" LINK="5-intrusion.mm">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="不正アクセス・Web改ざん対応フロー（Sec70-02-5）へ" ID="ID_REC_520" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="機器が動かないが、攻撃の兆候はない" ID="ID_REC_530" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="緊急：システム障害に分類し、製造元や保守業者への連絡を助言する" ID="ID_REC_540" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="被害はない。備えを相談したい" ID="ID_REC_550" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【窓口回答】ガイドブック（Sec70-03）とFAQ（Sec70-04-20）を紹介する" ID="ID_REC_560" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="セキュリティではない用件" ID="ID_REC_570" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【相談】契約や悪質商法の相談は、消費者ホットライン（☎188）を案内する" ID="ID_REC_580" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】事業者どうしの契約の争いは、弁護士への相談を勧める" ID="ID_REC_590" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="用件の分類" FOLDED="true" POSITION="right" ID="ID_REC_600" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="緊急：セキュリティ侵害発生" ID="ID_REC_610" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="緊急：システム障害" ID="ID_REC_620" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="事前予防対策" ID="ID_REC_630" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="対策全般（啓発）" ID="ID_REC_640" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="生活安全" ID="ID_REC_650" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="セキュリティ関連外" ID="ID_REC_660" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="ガイドブック送付依頼" ID="ID_REC_670" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="引継ぎに必要な事実（全てのフローに共通）" POSITION="right" ID="ID_REC_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="相談者の立場（経営者、管理者、従業員、委託先）" ID="ID_REC_690" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="会社の規模と業種、情報システムの担当者の有無" ID="ID_REC_700" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="いつ気付いたか。いつから起きていたと思われるか" ID="ID_REC_710" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="どの機器で、何が起きたか。台数と場所" ID="ID_REC_720" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="既に行った処置。切った、消した、入力した、支払った" ID="ID_REC_730" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="業務への影響と、いつまでに動かす必要があるか" ID="ID_REC_740" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="個人情報や取引先の情報が含まれるか" ID="ID_REC_750" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="連絡済みの相手（保守業者、金融機関、警察、保険会社、取引先）" ID="ID_REC_760" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="折り返しの電話番号と、都合のよい時間" ID="ID_REC_770" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="Webフォームとメールの受付" POSITION="right" ID="ID_REC_780" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="受け付けたことを、その日のうちに返信する" ID="ID_REC_790" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="「御相談を受け付けました。［　　］までにお答えします。お急ぎのときは［電話番号］へお電話ください。」" ID="ID_REC_800" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
</node>
<node TEXT="緊急と思われる内容は、返信を待たずに電話する" ID="ID_REC_810" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="届いた添付ファイルやリンクを、業務用の端末で開かない" ID="ID_REC_820" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="保留と折り返し" POSITION="right" ID="ID_REC_830" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="保留は1分まで。長くなるときは、折り返す時刻を約束して切る" ID="ID_REC_840" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="「［　　］時までに、担当の［　　］からお電話します。」" ID="ID_REC_850" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
</node>
</node>
<node TEXT="記録と終わり方" POSITION="right" ID="ID_REC_860" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="相談者に、次に何をするかを一つだけ復唱してもらう" ID="ID_REC_870" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="案内した先と、その理由を記録する" ID="ID_REC_880" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="同じ相談が続くときは、FAQの候補として印を付ける" ID="ID_REC_890" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_REC_900" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="窓口は捜査機関でも調査業者でもない。できないことは、はっきり伝える" ID="ID_REC_910" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="特定の業者だけを勧めない。情報セキュリティサービス審査登録制度の一覧を案内する" ID="ID_REC_920" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="相談者の許しなく、第三者に会社名を伝えない" ID="ID_REC_930" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="威圧的な電話が続くときは、一人で抱えず上司に代わる" ID="ID_REC_940" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

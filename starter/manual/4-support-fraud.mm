<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02-4_サポート詐欺対応フロー【専門員用】" FOLDED="false" ID="ID_SUP_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_SUP_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_SUP_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このフローを使う場面" POSITION="right" ID="ID_SUP_040" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="「ウイルスに感染した」という警告と電話番号が、画面いっぱいに出た" ID="ID_SUP_050" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="警告音や音声が止まらない" ID="ID_SUP_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="画面の番号に電話し、遠隔操作のソフトウェアを入れた" ID="ID_SUP_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="【緊急】最初に伝えること" POSITION="right" ID="ID_SUP_FIRST" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
<node TEXT="画面の番号に電話しない。つながっているなら、すぐに切る" ID="ID_SUP_090" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-1"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="警告の多くは、Webサイトに出た偽の広告である。落ち着いてよい" ID="ID_SUP_100" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-2"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="Escキーを長く押す。閉じられないときは、Ctrl＋Alt＋Deleteからサインアウト又は再起動する" ID="ID_SUP_110" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-3"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="遠隔操作されているなら、LANケーブルを抜き、Wi-Fiを切る" ID="ID_SUP_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-4"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="引継ぎに必要な事実" POSITION="right" ID="ID_SUP_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="警告が出た日時と、見ていたサイト" ID="ID_SUP_140" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="電話をかけたか。話した時間と、相手が名乗った名前" ID="ID_SUP_150" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="遠隔操作のソフトウェアを入れたか。その名前" ID="ID_SUP_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="支払ったか。方法と金額" ID="ID_SUP_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="操作されていた間に開いていた画面" ID="ID_SUP_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="端末に入っている情報と、つながっている共有フォルダー" ID="ID_SUP_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="判断フロー" POSITION="right" ID="ID_SUP_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="警告の番号に電話しましたか？" ID="ID_SUP_Q1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="いいえ" ID="ID_SUP_220" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="画面を閉じる手順を、電話で一緒に行う" ID="ID_SUP_230" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_FIRST" MIDDLE_LABEL="最初に伝えること" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答S-1を使う" ID="ID_SUP_240" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_S1" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="はい" ID="ID_SUP_250" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_Q2" MIDDLE_LABEL="操作の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="遠隔操作のソフトウェアを入れましたか？" ID="ID_SUP_Q2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="いいえ" ID="ID_SUP_270" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="伝えた個人情報を書き出してもらう" ID="ID_SUP_280" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_Q3" MIDDLE_LABEL="支払いの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="はい" ID="ID_SUP_290" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="ネットワークから切り離したままにする。標準回答S-2を使う" ID="ID_SUP_300" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_S2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="操作された端末は、初期化してから使うことを原則とする" ID="ID_SUP_310" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>入れたソフトウェアの削除だけでは、ほかに何を仕掛けられたか分からない。業務用の端末は、初期化が最も確実である。</p>
<p>初期化の前に、漏えいの調査が必要かを二次対応が判断する。調査が必要なら、そのまま保全する。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="端末で使っていた全てのパスワードを、別の端末から変える" ID="ID_SUP_320" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="共有フォルダーや業務システムに触れられた跡がないか確かめる" ID="ID_SUP_330" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="お金を支払いましたか？" ID="ID_SUP_Q3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="いいえ" ID="ID_SUP_350" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_Q5" MIDDLE_LABEL="情報の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="はい" ID="ID_SUP_360" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="どの方法で支払いましたか？" ID="ID_SUP_Q4" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="プリペイド型の電子マネー" ID="ID_SUP_380" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】カードの発行会社へ連絡する。カードとレシートを捨てない" ID="ID_SUP_390" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="クレジットカード" ID="ID_SUP_400" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】カード会社へ連絡し、停止と支払いの異議を申し出る" ID="ID_SUP_410" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="インターネットバンキング" ID="ID_SUP_420" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】銀行へ連絡し、取引の停止と組戻しを頼む" ID="ID_SUP_430" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>遠隔操作の間に、送金額を書き換えられる例がある。支払った覚えのない取引も確かめる。</p>
</body>
</html>
</richcontent>
</node>
</node>
</node>
<node TEXT="【通報】警察署、又は警察相談専用電話（☎#9110）" ID="ID_SUP_440" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】消費者ホットライン（☎188）。個人のお金で支払った場合" ID="ID_SUP_450" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="端末に個人情報や取引先の情報がありますか？" ID="ID_SUP_Q5" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_SUP_470" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="漏えいのおそれとして扱い、報告の要否を調べる" ID="ID_SUP_480" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【届出】個人情報保護委員会への報告" ID="ID_SUP_490" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答S-3を使う" ID="ID_SUP_500" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_SUP_S3" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_SUP_510" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="確かめた方法を記録する" ID="ID_SUP_520" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="会社の端末ですか？" ID="ID_SUP_Q6" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_SUP_540" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【相談】IPA 企業組織向けサイバーセキュリティ相談窓口" ID="ID_SUP_550" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ。個人の端末である" ID="ID_SUP_560" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【相談】IPA 情報セキュリティ安心相談窓口（☎03-5978-7509）" ID="ID_SUP_570" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="標準回答" POSITION="right" ID="ID_SUP_580" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="標準回答S-1 電話していないとき" ID="ID_SUP_S1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>それは偽の警告です。画面を閉じれば心配ありません。実在の会社が、画面に電話番号を出して電話を求めることはまずありません。</p>
<p>Escキーを2、3秒押し続けてください。右上に×印が出たら、それで閉じてください。</p>
<p>閉じたあと、ブラウザーの通知の設定に知らないサイトがあれば、許可を取り消してください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答S-2 遠隔操作されたとき" ID="ID_SUP_S2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>まずネットワークから切り離してください。その端末は、原因が分かるまで仕事に使わないでください。</p>
<p>別の端末から、［メール・銀行・業務システム］のパスワードを変えてください。</p>
<p>端末を調べるか初期化するかは、入っている情報を伺って一緒に決めます。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答S-3 情報が入った端末のとき" ID="ID_SUP_S3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>操作された端末には［　　］の情報があったと伺いました。見られたおそれがあるものとして対応を進めましょう。</p>
<p>個人データに当たる場合は、個人情報保護委員会への速報の期限が、気付いた日からおおむね3～5日以内です。</p>
<p>記録として、気付いた日時、操作された時間、画面の写真を残してください。</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_SUP_620" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="相談者が今まさに遠隔操作されていることがある。相手に聞かれない電話でかけ直してもらう" ID="ID_SUP_630" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="「返金する」という二度目の電話が来ることがある。先に伝えておく" ID="ID_SUP_640" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="恥ずかしいと感じて話さない人が多い。支払いの有無は、責めずに2回尋ねる" ID="ID_SUP_650" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="根拠" POSITION="right" ID="ID_SUP_660" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="偽セキュリティ警告（サポート詐欺）対策特集ページ【IPA】。警告の閉じ方を練習できる" ID="ID_SUP_670" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.ipa.go.jp/security/anshin/measures/fakealert.html">
</node>
<node TEXT="ガイドブック第3章（Sec70-03-3）" ID="ID_SUP_680" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

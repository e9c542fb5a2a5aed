<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-02-5_不正アクセス・Web改ざん対応フロー【専門員用】" FOLDED="false" ID="ID_WEB_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_WEB_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_WEB_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="このフローを使う場面" POSITION="right" ID="ID_WEB_040" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="身に覚えのないログインの通知が届いた" ID="ID_WEB_050" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="メールやクラウドの設定が勝手に変わった" ID="ID_WEB_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="会社のWebサイトの内容が書き換えられた、別のサイトへ移される" ID="ID_WEB_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="取引先や検索サイトから、異常を知らされた" ID="ID_WEB_080" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="【緊急】最初に伝えること" POSITION="right" ID="ID_WEB_FIRST" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
<node TEXT="記録（ログ）を消さない。自動で消える設定なら止める" ID="ID_WEB_100" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-1"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="乗っ取られたアカウントを止め、全ての端末からログアウトする" ID="ID_WEB_110" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-2"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="改ざんされたWebサイトは公開を止め、案内の画面に替える" ID="ID_WEB_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-3"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="書き換えられたファイルを消さずに写しを取る" ID="ID_WEB_130" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-4"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="管理者のパスワードを、安全な端末から変える" ID="ID_WEB_140" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="full-5"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="引継ぎに必要な事実" POSITION="right" ID="ID_WEB_FACTS" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="気付いたきっかけと日時" ID="ID_WEB_160" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="対象（メール、クラウド、VPN、Webサイト、業務システム）" ID="ID_WEB_170" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="管理している会社（制作会社、レンタルサーバー、保守業者）" ID="ID_WEB_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="使っているソフトウェアと、最後に更新した時期" ID="ID_WEB_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="多要素認証の有無、管理者の人数" ID="ID_WEB_200" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="個人情報、カード情報を扱うか" ID="ID_WEB_210" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="判断フロー" POSITION="right" ID="ID_WEB_FLOW" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="乗っ取られたのは、アカウントか、Webサイトか？" ID="ID_WEB_Q1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="アカウント" ID="ID_WEB_240" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q2" MIDDLE_LABEL="ログインの確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="Webサイト" ID="ID_WEB_250" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q5" MIDDLE_LABEL="公開の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="両方、又は分からない" ID="ID_WEB_260" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="branch"/>
<node TEXT="直ちに二次対応へ引き継ぐ" ID="ID_WEB_270" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="今もログインできますか？" ID="ID_WEB_Q2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_290" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="パスワードを変え、多要素認証を有効にする" ID="ID_WEB_300" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="登録された連絡先、転送の設定、連携アプリを確かめる" ID="ID_WEB_310" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_320" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="サービスの運営会社に、乗っ取りとして回復を依頼する" ID="ID_WEB_330" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="ほかのアカウントの回復に使われないよう、関係するパスワードを変える" ID="ID_WEB_340" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="そのアカウントから、不審なメールや投稿が出ましたか？" ID="ID_WEB_Q3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_360" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="送られた相手に、電話か別の手段で知らせる" ID="ID_WEB_370" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答W-1を使う" ID="ID_WEB_380" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_W1" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_390" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q4" MIDDLE_LABEL="管理者権限" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="管理者の権限を持つアカウントですか？" ID="ID_WEB_Q4" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_410" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="ほかに作られた管理者がいないか確かめ、二次対応へ引き継ぐ" ID="ID_WEB_420" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_430" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q7" MIDDLE_LABEL="情報の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="Webサイトの公開を止めましたか？" ID="ID_WEB_Q5" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_450" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q6" MIDDLE_LABEL="情報の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
<node TEXT="いいえ" ID="ID_WEB_460" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="閲覧者に被害が及ぶため、先に止めるよう伝える" ID="ID_WEB_470" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_FIRST" MIDDLE_LABEL="最初に伝えること" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="標準回答W-2を使う" ID="ID_WEB_480" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_W2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="通販や会員の機能がありますか？" ID="ID_WEB_Q6" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_500" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【緊急】決済代行会社又は契約するカード会社へ連絡する" ID="ID_WEB_510" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="カード情報の調査は、指定された調査機関で行う必要がある" ID="ID_WEB_520" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="二次対応へ引き継ぐ" ID="ID_WEB_530" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_540" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_Q7" MIDDLE_LABEL="情報の確認" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="branch"/>
</node>
</node>
<node TEXT="個人情報が見られた、又は盗まれたおそれがありますか？" ID="ID_WEB_Q7" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい、又は分からない" ID="ID_WEB_560" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【届出】個人情報保護委員会への報告" ID="ID_WEB_570" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>入力画面を書き換えられ、利用者が入力した情報を直接盗まれた場合も、2024年4月1日から報告の対象に含まれる。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="本人への通知の方法を、二次対応が一緒に考える" ID="ID_WEB_580" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_590" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="そう判断した根拠を記録する" ID="ID_WEB_600" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="警察と公的機関に連絡しましたか？" ID="ID_WEB_Q8" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_620" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="相手の名前と日時を記録する" ID="ID_WEB_630" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_640" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="【通報】最寄りの警察署、又は都道府県警察のサイバー犯罪相談窓口" ID="ID_WEB_650" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【届出】IPAへのコンピュータウイルス・不正アクセスに関する届出" ID="ID_WEB_660" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="【相談】JPCERT/CCのインシデント対応依頼" ID="ID_WEB_670" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
<node TEXT="再開の準備ができましたか？" ID="ID_WEB_Q9" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="help"/>
<attribute NAME="step" VALUE="question"/>
<node TEXT="はい" ID="ID_WEB_690" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_ok"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="原因をふさいだこと、改ざんがないこと、監視することの3点を確かめて再開する" ID="ID_WEB_700" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
<node TEXT="公表には、標準回答W-3を使う。出す前に経営者の承認を得るよう助言する" ID="ID_WEB_710" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_WEB_W3" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<attribute NAME="step" VALUE="action"/>
</node>
</node>
<node TEXT="いいえ" ID="ID_WEB_720" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="button_cancel"/>
<attribute NAME="step" VALUE="branch"/>
<node TEXT="きれいなバックアップから作り直すことを勧める" ID="ID_WEB_730" CREATED="1795311000000" MODIFIED="1795311000000">
<attribute NAME="step" VALUE="action"/>
</node>
</node>
</node>
</node>
<node TEXT="標準回答" POSITION="right" ID="ID_WEB_740" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="標準回答W-1 アカウントが乗っ取られたとき" ID="ID_WEB_W1" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>［サービス名］のパスワードを変え、全ての端末からログアウトし、多要素認証を有効にしてください。</p>
<p>次に、自動転送、振り分け、連携アプリ、登録した電話番号に覚えのないものがないか確かめてください。</p>
<p>不審なメールが送られた相手には、「［　　］月［　　］日に当社のアドレスから届いたメールを開かないでください」と知らせてください。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答W-2 Webサイトが改ざんされたとき" ID="ID_WEB_W2" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>見た人に被害が及ばないよう、まずサイトの公開を止めてください。［制作会社・サーバー会社］に止め方を聞いてください。</p>
<p>書き換えられたファイルと記録は、消す前に写しを取ってください。原因を調べる手掛かりになります。</p>
<p>原因をふさがずに元へ戻すと、再び書き換えられます。更新していない部品と、管理者のパスワードを確かめましょう。</p>
</body>
</html>
</richcontent>
</node>
<node TEXT="標準回答W-3 公表の文案" ID="ID_WEB_W3" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="idea"/>
<attribute NAME="step" VALUE="answer"/>
<richcontent TYPE="NOTE">
<html>
<head></head>
<body>
<p>［　　］年［　　］月［　　］日、当社Webサイトが第三者に改ざんされたことを確認し、公開を停止しました。</p>
<p>［　　］日から［　　］日の間に閲覧された方は、お使いの端末をウイルス対策ソフトで検査してください。</p>
<p>現在、原因と影響を調べています。分かり次第、この場所でお知らせします。お問合せ先：［　　］</p>
</body>
</html>
</richcontent>
</node>
</node>
<node TEXT="専門員だけの注意【専門員用】" FOLDED="true" POSITION="right" ID="ID_WEB_780" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="encrypted"/>
<node TEXT="専門員が相談者のサイトへ検査の通信を送らない。許可のない検査は法令に触れるおそれがある" ID="ID_WEB_790" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="改ざんされたサイトは、業務用の端末で開かない" ID="ID_WEB_800" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="内部の人による不正が疑われるときは、相談者の上司か経営者と話すまで、電話口で名前を出さない" ID="ID_WEB_810" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="根拠" POSITION="right" ID="ID_WEB_820" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="ECサイト構築・運用セキュリティガイドライン【2023年3月16日IPA】" ID="ID_WEB_830" CREATED="1795311000000" MODIFIED="1795311000000" LINK="https://www.ipa.go.jp/security/guide/vuln/guideforecsite.html">
</node>
<node TEXT="安全なウェブサイトの作り方【IPA】" ID="ID_WEB_840" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="不正アクセス行為の禁止等に関する法律（平成11年法律第128号）" ID="ID_WEB_850" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="ガイドブック第5章（Sec70-03-5）" ID="ID_WEB_860" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

<map version="freeplane 1.9.13">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Sec70-01-6_図で見る相談窓口の仕事【専門員用】" FOLDED="false" ID="ID_FIG_010" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="改版履歴" POSITION="right" ID="ID_FIG_020" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="【2026年11月22日】初版" ID="ID_FIG_030" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
<node TEXT="仕事の輪" POSITION="right" ID="ID_FIG_CYCLE" CREATED="1795311000000" MODIFIED="1795311000000">
<node ID="ID_FIG_050" CREATED="1795311000000" MODIFIED="1795311000000">
<richcontent TYPE="NODE">
<html>
<head></head>
<body>
<p>図1 集めて、蓄えて、使い、また蓄える</p>
<p><img src="images/work-cycle.png" width="960" height="480" alt="五つの箱の図。左の「集める」から中央の「蓄える」へ矢印が進む。「蓄える」から右の「相談に答える」「発信する」「改訂する」の三つへ矢印が分かれ、「相談に答える」と「改訂する」からは「蓄える」へ矢印が戻る。"/></p>
</body>
</html>
</richcontent>
</node>
<node TEXT="集める：ニュース、公的機関の公表、関係機関からの知らせ" ID="ID_FIG_060" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="蓄える：出典、担当、公開範囲を付けて、一つの木に置く" ID="ID_FIG_070" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="使う：相談に答える、発信する、ガイドブックを改訂する" ID="ID_FIG_080" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="戻す：相談の記録と、改訂の結果を、次の人のために蓄える" ID="ID_FIG_090" CREATED="1795311000000" MODIFIED="1795311000000">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" FONT_SIZE="9" FONT_FAMILY="SansSerif" DESTINATION="ID_FIG_CYCLE" MIDDLE_LABEL="はじめに戻る" STARTARROW="NONE" ENDARROW="DEFAULT"/>
</node>
</node>
<node TEXT="相談の流れ" POSITION="right" ID="ID_FIG_CONSULT" CREATED="1795311000000" MODIFIED="1795311000000">
<node ID="ID_FIG_110" CREATED="1795311000000" MODIFIED="1795311000000">
<richcontent TYPE="NODE">
<html>
<head></head>
<body>
<p>図2 受付から記録まで</p>
<p><img src="images/consultation-flow.png" width="960" height="480" alt="相談の流れの図。「受け付ける」から「いま緊急か」へ進む。緊急なら「最初の処置」を経て「引き継ぐ」へ、難しいときは直接「引き継ぐ」へ、簡単なら「一次対応で答える」へ分かれる。「引き継ぐ」は「二次対応」へ進み、どちらも「記録する」で終わる。"/></p>
</body>
</html>
</richcontent>
</node>
<node TEXT="緊急のときは、最初の処置を伝えてから引き継ぐ" ID="ID_FIG_120" CREATED="1795311000000" MODIFIED="1795311000000">
<icon BUILTIN="messagebox_warning"/>
</node>
<node TEXT="簡単な相談は、標準回答とFAQで一次対応が答える" ID="ID_FIG_130" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="難しい相談は、事実をそろえて二次対応へ引き継ぐ" ID="ID_FIG_140" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="どちらの道でも、最後に記録する" ID="ID_FIG_150" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="詳しい手順は（Sec70-02）を参照" ID="ID_FIG_160" CREATED="1795311000000" MODIFIED="1795311000000" LINK="../manual/0-reception.mm">
</node>
</node>
<node TEXT="図の使い方" POSITION="right" ID="ID_FIG_170" CREATED="1795311000000" MODIFIED="1795311000000">
<node TEXT="セミナーでは、図1を窓口の紹介に使う" ID="ID_FIG_180" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
<node TEXT="着任した人の研修では、図2をなぞりながら（Sec70-02-1）を試す" ID="ID_FIG_190" CREATED="1795311000000" MODIFIED="1795311000000">
</node>
</node>
</node>
</map>

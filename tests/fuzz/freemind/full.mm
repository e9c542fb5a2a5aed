<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE map [<!ENTITY a "x">]>
<map version="1.0.1"><!-- 見本 -->
<node TEXT="手引き&#11;題" ID="ID_1" FOLDED="true" LINK="#ID_2" TAGS="甲&#10;乙"><font NAME="Meiryo"/>
<hook NAME="MapStyle"><map_styles><stylenode LOCALIZED_TEXT="styles.root"/></map_styles></hook>
<node TEXT="&lt;html&gt;&lt;img src=&quot;images/z.png&quot;&gt;&lt;p&gt;文" ID="ID_2"><icon BUILTIN="full-1"/><cloud COLOR="#fff"/>
<arrowlink DESTINATION="ID_1" MIDDLE_LABEL="参照"/><attribute NAME="担当" VALUE="係"/><hook NAME="FirstGroupNode"/></node>
<node LOCALIZED_TEXT="new_mindmap"><richcontent TYPE="NOTE"><html><head/><body><p>覚え<br/>書き <a href="https://example.jp/">窓口</a></p></body></html></richcontent>
<richcontent TYPE="DETAILS" CONTENT-TYPE="plain/"><text>細目</text></richcontent></node>
<node TEXT="浮く"><hook NAME="FreeNode"/><hook NAME="ExternalObject" URI="z.png" SIZE="0.5"/></node>
<node TEXT="まとめ &amp; A&B &nbsp;"><hook NAME="SummaryNode"/><hook NAME="accessories/plugins/NodeNote.properties"><text>古い覚え</text></hook></node>
<node TREE_ID="ID_2"/></node></map>

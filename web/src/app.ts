import "./trusted"; // first: nothing may make elements of text before it
import "./requests";
import "./completing"; // before whatever else listens to keys in a field
import "./context";
import "./outline";
import "./rest";
import "./forms";
import "./live_view";
import "./keys";
import "./search";
import "./narrow";
import "./notices";
import "./bell";
import "./session";
import "./imports";
import "./editor/commands";
import "./editor/pictures"; // before clipboard: a picture is not text
import "./editor/clipboard";
import "./editor/plain"; // after clipboard: several lines pasted are rows
import "./editor/drag";
import "./editor/toolbar";
import "./editor/here";
import "./editor/refused";
import "./map/open";

import "./trusted"; // first: nothing may make elements of text before it
import "./requests";
import "./context";
import "./outline";
import "./forms";
import "./keys";
import "./search";
import "./narrow";
import "./notices";
import "./bell";
import "./session";
import "./imports";
import "./editor/commands";
import "./editor/clipboard";
import "./editor/here";
import "./editor/refused";
import "./map/open";

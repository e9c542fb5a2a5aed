#pragma once
#include <array>

#include "maps/reading/vocabulary.hpp"

/// FreeMind's and Freeplane's attributes, elements and hooks, and what is lost with each.
namespace maps::freemind {

using reading::Word;

inline constexpr std::array kNodeAttributes{
    // read by read_node()
    Word{"TEXT", nullptr},
    Word{"ID", nullptr},
    Word{"LINK", nullptr},
    Word{"FOLDED", nullptr},
    Word{"LOCALIZED_TEXT", nullptr},
    Word{"TAGS", nullptr},
    Word{"CONTENT_ID", nullptr},
    Word{"TREE_ID", nullptr},
    // bookkeeping: times, the side of the map on which a branch was drawn, Freeplane's typed copy of TEXT, and a word
    // that XMind's export spells wrongly for "has no children"
    Word{"CREATED", nullptr},
    Word{"MODIFIED", nullptr},
    Word{"LAST_MODIFICATION", nullptr},
    Word{"POSITION", nullptr},
    Word{"SIDE", nullptr},
    Word{"FOLDER", nullptr},
    Word{"OBJECT", nullptr},
    Word{"MAX_LINES", nullptr},
    Word{"TEXT_SHORTENED", nullptr},
    Word{"LAST_SELECTED", nullptr},
    // lost
    Word{"COLOR", "color"},
    Word{"BACKGROUND_COLOR", "color"},
    Word{"BORDER_COLOR", "color"},
    Word{"STYLE", "shape"},
    Word{"SHAPE", "shape"},
    Word{"UNIFORM_SHAPE", "shape"},
    Word{"SHAPE_HORIZONTAL_MARGIN", "shape"},
    Word{"SHAPE_VERTICAL_MARGIN", "shape"},
    Word{"BORDER_WIDTH", "shape"},
    Word{"BORDER_WIDTH_LIKE_EDGE", "shape"},
    Word{"BORDER_COLOR_LIKE_EDGE", "shape"},
    Word{"BORDER_DASH", "shape"},
    Word{"BORDER_DASH_LIKE_EDGE", "shape"},
    Word{"STYLE_REF", "style"},
    Word{"LOCALIZED_STYLE_REF", "style"},
    Word{"FORMAT", "format"},
    Word{"NUMBERED", "numbering"},
    Word{"ENCRYPTED_CONTENT", "encrypted"},
    Word{"HGAP", "layout"},
    Word{"HGAP_QUANTITY", "layout"},
    Word{"VGAP", "layout"},
    Word{"VGAP_QUANTITY", "layout"},
    Word{"VSHIFT", "layout"},
    Word{"VSHIFT_QUANTITY", "layout"},
    Word{"MIN_WIDTH", "layout"},
    Word{"MAX_WIDTH", "layout"},
    Word{"TEXT_ALIGN", "layout"},
    Word{"ICON_SIZE", "layout"},
    Word{"CHILD_NODES_LAYOUT", "layout"},
    Word{"CHILD_NODES_ALIGNMENT", "layout"},
    Word{"SHIFT_Y", "layout"},
    Word{"LAYOUT", "layout"},
    Word{"ENCRYPTION_ENABLED", nullptr},
    Word{"HIDDEN", nullptr},
    Word{"ALIAS", "alias"},
    Word{"ADDITIONAL_INFO", "extra-data"},
};

inline constexpr std::array kNodeElements{
    Word{"linktarget", nullptr},        // the mirror of an arrowlink
    Word{"attribute_layout", nullptr},  // widths of a table on the screen
    Word{"font", "font"},
    Word{"edge", "edge"},
    Word{"stylenode", "style"},
    Word{"parameters", nullptr},
};

inline constexpr std::array kMapElements{
    Word{"attribute_registry", nullptr},
    Word{"bookmarks", "bookmark"},
    Word{"tags", nullptr},
    Word{"conditional_styles", "style"},
};

/// Hooks that say only how the program shows or keeps the node.
inline constexpr std::array kHooks{
    Word{"AlwaysUnfoldedNode", nullptr},
    Word{"accessories/plugins/AutomaticLayout.properties", nullptr},
    Word{"accessories/plugins/CreationModificationPlugin_new.properties", nullptr},
    Word{"accessories/plugins/CreationModificationPlugin.properties", nullptr},
    Word{"accessories/plugins/RevisionPlugin.properties", nullptr},
    Word{"accessories/plugins/HierarchicalIcons.properties", "hook"},
    Word{"MapStyle", "style"},
    Word{"AutomaticEdgeColor", "style"},
    Word{"NodeConditionalStyles", "style"},
};

}  // namespace maps::freemind

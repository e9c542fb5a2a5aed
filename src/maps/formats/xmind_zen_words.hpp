#pragma once
#include <array>

#include "maps/reading/vocabulary.hpp"

/// Members of content.json that are told of but not read further.
namespace maps::xmind {

using reading::Word;

inline constexpr std::array kTopicMembers{
    Word{"style", "style"},
    Word{"structureClass", "layout"},
    Word{"position", "layout"},
    Word{"customWidth", "layout"},
    Word{"attributedTitle", "text-style"},
    Word{"numbering", "numbering"},
    Word{"audioNotes", "audio"},
    Word{"class", nullptr},
    Word{"titleUnedited", nullptr},
    Word{"timestamp", nullptr},
};

inline constexpr std::array kSheetMembers{
    Word{"style", "style"},
    Word{"legend", "legend"},
    Word{"settings", "sheet-settings"},
    Word{"class", nullptr},
    Word{"theme", "style"},
    Word{"topicPositioning", nullptr},
    Word{"topicOverlapping", nullptr},
    Word{"revisionId", nullptr},
    Word{"coreVersion", nullptr},
    Word{"arrangementMode", nullptr},
    Word{"id", nullptr},
    Word{"extensions", nullptr},
    Word{"skeletonStructureStyle", nullptr},
    Word{"modifiedTime", nullptr},
};

}  // namespace maps::xmind

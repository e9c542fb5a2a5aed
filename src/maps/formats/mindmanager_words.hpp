#pragma once
#include <array>
#include <string_view>

#include "maps/reading/vocabulary.hpp"

/// MindManager's elements that are told of but not read further (MindManagerApplication.xsd, types Topic, Map …).
namespace maps::mindmanager {

using reading::Word;

inline constexpr std::array kTopicElements{
    Word{"Color", "color"},
    Word{"Offset", "layout"},
    Word{"SubTopicShape", "shape"},
    Word{"LabelFloatingTopicShape", "shape"},
    Word{"CalloutFloatingTopicShape", "shape"},
    Word{"TopicLayout", "layout"},
    Word{"SubTopicsShape", "layout"},
    Word{"InkGroup", "ink"},
    Word{"OneInkSketch", "ink"},
    Word{"Formulas", "formula"},
    Word{"TopicFormulas", "formula"},
    Word{"ConditionalRules", "format-rule"},
    Word{"TopicReview", "review"},
    Word{"Custom", "extra-data"},
    Word{"NamedDefaultsId", "style"},
    Word{"SubTopicsVisibility", nullptr},
    Word{"SpellingOptions", nullptr},
    Word{"CustomControlStripData", nullptr},
    Word{"TopicBookmark", nullptr},
    Word{"ModificationStamp", nullptr},
    Word{"CreationInfo", nullptr},
    Word{"LoadingState", nullptr},
    Word{"FilterSettings", nullptr},
    Word{"ConditionalFormattingSettingsGroup", nullptr},
    Word{"ImageThumbnailSize", nullptr},
};

inline constexpr std::array kMapElements{
    Word{"StyleGroup", "style"},
    Word{"GanttView", "saved-view"},
    Word{"ReviewGroup", "review"},
    Word{"Baselines", "task-baseline"},
    Word{"SlidesGroup", "slide"},
    Word{"ObjectsSets", "object-set"},
    Word{"Custom", "extra-data"},
    Word{"MapViewGroup", nullptr},
    Word{"Locked", nullptr},
    Word{"NotesWindow", nullptr},
    Word{"Name", nullptr},
    Word{"Owner", nullptr},
    Word{"LinkType", nullptr},
    Word{"Archived", nullptr},
    Word{"Deleted", nullptr},
    Word{"Important", nullptr},
    Word{"ModificationStamp", nullptr},
    Word{"PresenceGroup", nullptr},
    Word{"LocalPresenceGroup", nullptr},
    Word{"InheritAccessGroup", nullptr},
    Word{"CreationInfo", nullptr},
    Word{"Transition", nullptr},
    Word{"SnapshotVersionsGroup", nullptr},
    Word{"DocumentTag", nullptr},
    Word{"ExternalRoot", nullptr},
    Word{"ExternalRootStamp", nullptr},
    Word{"ExternalRootCommand", nullptr},
};

/// Entries of the map's lists (filters, views, rules, legend), each told by its name.
inline constexpr std::array kEntries{
    Word{"NamedTopicFilterGroup", "saved-filter"}, Word{"NamedView", "saved-view"},
    Word{"NamedRuleGroup", "format-rule"},         Word{"IconMarker", "marker-name"},
    Word{"TextLabelMarker", "marker-name"},        Word{"TaskPriorityMarker", "marker-name"},
    Word{"TaskPercentageMarker", "marker-name"},   Word{"TaskResourceMarker", "marker-name"},
    Word{"TaskCategoryMarker", "marker-name"},     Word{"TextColorMarker", "marker-name"},
    Word{"FillColorMarker", "marker-name"},
};

/// What an author writes about the document; the rest of its group is the program's.
inline constexpr std::array kDocumentElements{
    Word{"Description", "document-property"}, Word{"Keywords", "document-property"},
    Word{"Category", "document-property"},    Word{"Author", "document-property"},
    Word{"Manager", "document-property"},
};

/// Attributes of ap:Task that become attributes of the topic, when they say something.
inline constexpr std::array<std::string_view, 11> kTaskAttributes{
    "TaskPercentage", "StartDate",  "DeadlineDate", "DurationHours", "DurationMinutes", "DurationUnit",
    "EffortMinutes",  "EffortUnit", "Resources",    "ResourcesLoad", "Categories",
};

}  // namespace maps::mindmanager

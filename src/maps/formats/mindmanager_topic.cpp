#include "maps/formats/mindmanager_reader.hpp"
#include "maps/formats/mindmanager_words.hpp"

namespace maps::mindmanager {

using reading::look_up;

Frame Reader::of_topic(const Element& element) {
  const auto name = element.name;
  if (name == "SubTopics") return Frame::sub_topics;
  if (name == "FloatingTopics") return Frame::floating;
  if (name == "TopicViewGroup") return element["ViewIndex"] == "0" ? Frame::view : Frame::ignored;
  if (name == "Text") return text_of(element);
  if (name == "IconsGroup") return Frame::icons;
  if (name == "Hyperlink") return hyperlink(element, false);
  if (name == "HyperlinkGroup") return Frame::hyperlinks;
  if (name == "Task") return task(element);
  if (name == "OneImage") return Frame::picture;
  if (name == "OneBoundary") return Frame::boundary;
  if (name == "NotesGroup") return Frame::notes;
  if (name == "TextLabels") return Frame::labels;
  if (name == "Comments") return Frame::comments;
  if (name == "AttachmentGroup") return Frame::attachments;
  if (name == "BusinessDataGroup") return Frame::business;
  if (name == "Bookmark") return attribute("bookmark", element["Name"]);
  const auto* word = look_up(kTopicElements, name);
  if (word == nullptr) build_.lose_at("element", name);
  if (word != nullptr && word->loss != nullptr) build_.lose(word->loss, here());
  return Frame::ignored;
}

Frame Reader::below_part(const Element& element) {
  switch (top()) {
    case Frame::view:
      if (element.name == "Collapsed" && element["Collapsed"] == "true") made().folded = true;
      return Frame::ignored;
    case Frame::text:
      return element.attributes.empty() ? Frame::ignored : font();
    case Frame::notes:
      return of_notes(element);
    case Frame::note:
      rich_.open(element.name, element);
      return Frame::note;
    case Frame::icons:
      return icon(element);
    case Frame::hyperlinks:
      return hyperlink(element, true);
    case Frame::labels:
      return label(element);
    case Frame::comments:
      return comment(element);
    case Frame::boundary:
      return boundary(element);
    case Frame::business:
      return business(element);
    case Frame::picture:
      return of_picture(element);
    case Frame::attachments:
      return of_attachments(element);
    case Frame::picture_data:
    case Frame::attachment:
      return binary(element);
    default:
      return Frame::ignored;
  }
}

Frame Reader::text_of(const Element& element) {
  made().text = build_.text(element["PlainText"], here());
  return Frame::text;
}

Frame Reader::font() {
  if (fonts_of_ != here()) build_.lose("font", here());
  fonts_of_ = here();
  return Frame::ignored;
}

Frame Reader::attribute(Sv name, Sv value) {
  if (!value.empty()) made().attributes.emplace_back(name, build_.text(value, here()));
  return Frame::ignored;
}

/// `further`: one of several. MindManager writes the first one both alone and in the group, and counts it alone.
Frame Reader::hyperlink(const Element& element, bool further) {
  auto& links = made().links;
  auto url = build_.text(element["Url"], here());
  if (further && !links.empty() && links.front().href == url) return Frame::ignored;
  links.push_back({.href = std::move(url), .title = build_.text(element["Title"], here()), .aside = further});
  if (!element["Name"].empty() || !element["Target"].empty()) build_.lose("link-target", here());
  return Frame::ignored;
}

Frame Reader::task(const Element& element) {
  if (const auto priority = element["TaskPriority"]; !priority.empty())
    made().markers.push_back(build_.text(priority, here()));
  for (const auto name : kTaskAttributes) attribute(name, element[name]);
  if (element["Milestone"] == "true") attribute("Milestone", "true");
  return Frame::ignored;
}

Frame Reader::icon(const Element& element) {
  if (element.name == "Icons") return Frame::icons;
  if (element.name == "CustomIconImageData") build_.lose("custom-icon", here());
  if (element.name != "Icon") return Frame::ignored;
  const auto stock = element["IconType"];
  const auto name = stock.empty() ? "mindjet-custom:" + std::string{element["IconSignature"]} : std::string{stock};
  made().markers.push_back(build_.text(name, here()));
  return Frame::ignored;
}

Frame Reader::label(const Element& element) {
  if (element.name == "TextLabel") made().labels.push_back(build_.text(element["TextLabelName"], here()));
  return Frame::ignored;
}

Frame Reader::comment(const Element& element) {
  if (element.name != "Comment") return Frame::ignored;
  std::string words{element["Text"]};
  if (const auto author = element["AuthorName"]; !author.empty())
    words.append("\n— ").append(author).append(" ").append(element["DateTime"]);
  return attribute("comment", words);
}

Frame Reader::boundary(const Element& element) {
  const auto name = element.name;
  if (name == "OneSummaryTopic") return Frame::summary;
  if (name == "Color" || name == "LineStyle" || name == "BoundaryShape") build_.lose("boundary-style", here());
  if (name != "Boundary") return Frame::ignored;
  made().boundaries.emplace_back();
  build_.set_alias(element["OId"], here());  // a relationship may begin or end at the frame
  return Frame::boundary;
}

/// Custom properties are the author's names and values; tables and charts cannot be held.
Frame Reader::business(const Element& element) {
  const auto name = element.name;
  if (name == "CustomProperty") property_ = build_.text(element["CustomPropertyName"], here());
  if (name == "CustomPropertyValue") {
    for (const auto* kind : {"Text", "Number", "Integer", "DateTime"}) {
      if (!element.has(kind)) continue;
      return attribute(property_, element[kind]);
    }
  }
  if (name == "TableBusinessData") build_.lose("table", here());
  if (name == "CustomBusinessData" || name == "ChartBusinessData") build_.lose("extra-data", here());
  return name == "TableBusinessData" ? Frame::ignored : Frame::business;
}

/// NotesXhtmlData is the note; NotesData are the pictures in it.
Frame Reader::of_notes(const Element& element) {
  if (element.name == "NotesXhtmlData") return Frame::note;
  if (element.name == "NotesInkData") build_.lose("ink", here());
  if (element.name == "NotesData") build_.lose("note-image", here());
  return Frame::ignored;
}

void Reader::leave_note() {
  made().note = rich_.take();
  rich_.images.clear();  // told with NotesData
  build_.take_rich(rich_, here(), false);
}

}  // namespace maps::mindmanager

#include <sodium.h>

#include <charconv>
#include <cmath>

#include "base/media_type.hpp"
#include "maps/formats/mindmanager_reader.hpp"
#include "maps/reading/archive_files.hpp"

namespace maps::mindmanager {
namespace {

constexpr Sv kArchive = "mmarch://";

int pixels(Sv millimetres) {
  double value = 0;
  const auto [end, error] = std::from_chars(millimetres.data(), millimetres.data() + millimetres.size(), value);
  if (error != std::errc{} || !(value > 0) || value > 1e6) return 0;
  return static_cast<int>(std::lround(value * 96 / 25.4));
}

/// Empty where the text is not base64.
std::string from_base64(Sv text) {
  std::string bytes((text.size() / 4 * 3) + 3, '\0');
  std::size_t size = 0;
  const int state = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                      text.size(), " \t\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
  bytes.resize(state == 0 ? size : 0);
  return bytes;
}

}  // namespace

Frame Reader::of_picture(const Element& element) {
  if (element.name == "Image") {
    made().images.emplace_back();
    return Frame::picture;
  }
  if (made().images.empty()) return Frame::ignored;
  if (element.name == "ImageSize") {
    made().images.back().width = pixels(element["Width"]);
    made().images.back().height = pixels(element["Height"]);
  }
  return element.name == "ImageData" ? Frame::picture_data : Frame::ignored;
}

Frame Reader::of_attachments(const Element& element) {
  if (element.name != "AttachmentData") return Frame::ignored;
  attachment_name_ = build_.text(element["FileName"], here());
  return Frame::attachment;
}

Frame Reader::binary(const Element& element) {
  data_.clear();
  if (element.name == "Uri") return Frame::uri;
  return element.name == "Base64" ? Frame::base64 : Frame::ignored;
}

void Reader::attach(std::string href) {
  made().links.push_back({.href = std::move(href), .title = attachment_name_, .aside = true});
}

void Reader::leave_uri() {
  Sv name = data_;
  const bool inside = name.starts_with(kArchive);
  if (inside) name.remove_prefix(kArchive.size());
  const bool picture = top() == Frame::picture_data;
  if (picture)
    made().images.back().source = build_.text(name, here());
  else
    attach(build_.text(name, here()));
  const auto index = (picture ? made().images.size() : made().links.size()) - 1;
  if (inside) wanted_.push_back({std::string{name}, here(), index, picture});
}

void Reader::leave_base64() {
  auto bytes = from_base64(data_);
  data_ = {};
  if (bytes.empty()) return build_.lose("damaged-file", here());
  auto& files = build_.outline().files;
  auto name = "embedded/" + std::to_string(files.size() + 1);
  if (top() == Frame::picture_data) {
    made().images.back().source = name;
    made().images.back().file = files.size();
  } else {
    attach(name);
    made().links.back().file = files.size();
  }
  const auto* type = base::media_type(bytes);
  files.push_back({.name = std::move(name), .type = type, .bytes = std::move(bytes)});
}

void Reader::take_files(reading::Zip& zip) {
  reading::ArchiveFiles files{zip, build_};
  for (const auto& wanted : wanted_) {
    const auto file = files.take(wanted.name);
    auto& topic = build_.topic(wanted.topic);
    (wanted.picture ? topic.images[wanted.index].file : topic.links[wanted.index].file) = file;
  }
  files.report_unused({"bin/"});
}

}  // namespace maps::mindmanager

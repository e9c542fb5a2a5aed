#include "maps/import.hpp"

#include <nlohmann/json.hpp>

#include "base/secret.hpp"
#include "knowledge/files.hpp"
#include "knowledge/import.hpp"
#include "maps/export.hpp"
#include "maps/parse.hpp"
#include "maps/revision_branch.hpp"

namespace maps {
namespace {

using base::Error;
using base::Fault;

std::string findings_json(const FileReport& report) {
  const auto list = [](const Findings& findings) {
    auto out = nlohmann::json::array();
    for (const auto& f : findings) out.push_back({{"what", f.what}, {"count", f.count}, {"where", f.where}});
    return out;
  };
  return nlohmann::json{{"repairs", list(report.repairs)}, {"losses", list(report.losses)}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Format format_of(const std::string& key, const std::string& bytes, const Limits& limits) {
  if (bytes.size() > limits.file_bytes)
    throw Error{Fault::too_large,
                "error.limit.file_bytes",
                {{"limit", std::to_string(limits.file_bytes)}, {"figure", std::to_string(bytes.size())}}};
  const auto format = recognise_format(key, bytes);
  if (!format) throw Error{Fault::bad_input, "error.map.unknown_format"};
  return *format;
}

/// A file that we wrote may have a 改版履歴 that we made.
Outline read(Format format, const std::string& bytes, const Limits& limits) {
  auto outline = parse(format, bytes, limits);
  drop_revisions(outline);
  return outline;
}

/// The file of the last import, read again: images are known by their hashes, nothing is stored.
knowledge::Reread reread(const std::string& key, const ReadBeside& beside, const Limits& limits) {
  return [=](const std::string& bytes, const std::string& format) {
    const auto outline = read(format_named(format).value(), bytes, limits);
    Findings ignored;  // they were reported when the file was imported
    const PutImage hash_only = [](std::string_view, std::string_view image) { return base::sha256_hex(image); };
    return to_incoming(outline, key, hash_only, beside, ignored);
  };
}

knowledge::Stored store(db::Transaction& tx, const std::string& key, const std::string& bytes, const Outline& outline,
                        const ReadBeside& beside, const ImportOptions& options, FileReport& report) {
  const PutImage put = [&](std::string_view type, std::string_view image) {
    return knowledge::put_file(tx, type, image);
  };
  report.losses = outline.losses;
  auto incoming = to_incoming(outline, key, put, beside, report.losses);
  incoming.source_key = key;
  incoming.source_format = report.format;
  incoming.source_hash = base::sha256_hex(bytes);
  incoming.kind = options.kind;
  incoming.shelf = options.shelf;
  incoming.level = options.level;
  incoming.findings = findings_json(report);
  const auto rebuild = [&](const knowledge::TakenOut& file) { return rebuilt(tx, file, options.limits); };
  return knowledge::import_document(tx, options.person, incoming, bytes, reread(key, beside, options.limits), rebuild);
}

const char* word(knowledge::Stored::Status status) {
  switch (status) {
    case knowledge::Stored::Status::imported:
      return "imported";
    case knowledge::Stored::Status::unchanged:
      return "unchanged";
    case knowledge::Stored::Status::updated:
      return "updated";
  }
  return "";
}

void look_for_images(const Outline& outline, const std::string& key, const ReadBeside& beside, FileReport& report) {
  to_incoming(
      outline, key, [](std::string_view, std::string_view) { return std::string{"-"}; }, beside, report.losses);
}

}  // namespace

FileReport import_file(db::Database& database, const std::string& key, const std::string& bytes,
                       const ReadBeside& beside, const ImportOptions& options) {
  FileReport report{.file = key, .format = {}, .status = "failed"};
  try {
    const auto format = format_of(key, bytes, options.limits);
    report.format = name(format);
    const auto outline = read(format, bytes, options.limits);
    report.counts = count(outline);
    report.repairs = outline.repairs;
    report.losses = outline.losses;
    if (options.dry_run) {
      look_for_images(outline, key, beside, report);
      report.status = "read";
      return report;
    }
    const auto stored =
        database.writing([&](db::Transaction& tx) { return store(tx, key, bytes, outline, beside, options, report); });
    report.status = word(stored.status);
    report.document = stored.document;
    report.changeset = stored.changeset;
    report.kept = stored.kept;
  } catch (const Error& error) {
    if (error.fault == Fault::unavailable || error.fault == Fault::internal) throw;
    report.error = error;
  }
  return report;
}

}  // namespace maps

#pragma once
#include "knowledge/topic.hpp"
#include "text/markdown.hpp"
#include "web/page.hpp"

namespace web {

/// How Markdown written at a topic stands in a page: where its links lead, and what is said of them.
text::MarkdownView topic_view(const Visit& visit, std::int64_t topic);

/// A topic's note as Markdown: RENDERED with NOTE_HTML; or, where the reader of Markdown refuses it, WRITTEN with
/// NOTE_TEXT, line by line as it was typed.
void fill_note(render::Data& data, const Visit& visit, const knowledge::Topic& topic);

/// The note in a row of the outline: as fill_note(), and LONG with NOTE_PREVIEW where it is better folded away. Of a
/// note beyond 16 KiB only the beginning is in the row; the panel has all of it.
void fill_row_note(render::Data& data, const Visit& visit, const knowledge::Topic& topic);

}  // namespace web

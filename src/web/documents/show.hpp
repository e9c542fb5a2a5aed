#pragma once
#include <memory>

#include "web/documents/watch.hpp"
#include "web/signed_in.hpp"

namespace web {

Response show_documents(const Visit& visit);         ///< GET /documents
Response show_document(const Visit& visit);          ///< GET /documents/:id
Response show_branch(const Visit& visit);            ///< GET /documents/:id/branch
Response show_topic_then(const Visit& visit);        ///< GET /documents/:id/then/:topic
Response show_map(const Visit& visit);               ///< GET /documents/:id/map
Response show_map_json(const Visit& visit);          ///< GET /documents/:id/map.json
Response save_document_edits(const Visit& visit);    ///< POST /documents/:id/edits
Response undo_document_edits(const Visit& visit);    ///< POST /documents/:id/edits/undo
Response give_document_reason(const Visit& visit);   ///< POST /documents/:id/reason
Response show_document_changes(const Visit& visit);  ///< GET /documents/:id/changes
Response document_events(const Visit& visit,
                         const std::shared_ptr<DocumentWatch>& watch);  ///< GET /documents/:id/events
Response tell_presence(const Visit& visit);                             ///< POST /documents/:id/presence
Response new_document(const Visit& visit);                              ///< GET /documents/new
Response create_document(const Visit& visit);                           ///< POST /documents
Response bring_templates(const Visit& visit);                           ///< POST /documents/templates
Response change_document(const Visit& visit);                           ///< POST /documents/:id
Response delete_document(const Visit& visit);                           ///< POST /documents/:id/deletion
Response show_deleted_documents(const Visit& visit);                    ///< GET /documents/deleted
Response show_export(const Visit& visit);                               ///< GET /documents/:id/export
Response download_document(const Visit& visit);                         ///< GET /documents/:id/export/file
Response show_file(const Visit& visit);                                 ///< GET /files/:hash
Response download_attachment(const Visit& visit);                       ///< GET /topics/:id/files/:hash

/// The document's page with a message in the panel of the topic, or (0) of the document: a refused edit, with what was
/// typed. `status` is a 4xx.
Response show_document_refused(const Visit& visit, std::int64_t document, std::int64_t topic, std::string_view message,
                               int status);

}  // namespace web

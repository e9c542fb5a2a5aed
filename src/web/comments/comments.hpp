#pragma once
#include "comments/comments.hpp"
#include "web/signed_in.hpp"

/// Everybody who is signed in may read and say something here, also who may not write documents.
namespace web {

Response show_comments(const Visit& visit);    ///< GET /comments
Response begin_thread(const Visit& visit);     ///< POST /topics/:id/comments
Response reply_to_thread(const Visit& visit);  ///< POST /threads/:id/comments
Response resolve_thread(const Visit& visit);   ///< POST /threads/:id/resolution
Response edit_comment(const Visit& visit);     ///< POST /comments/:id
Response delete_comment(const Visit& visit);   ///< POST /comments/:id/deletion
Response restore_comment(const Visit& visit);  ///< POST /comments/:id/restoration

/// Where a comment stands: "/documents/5?topic=12#comment-7".
std::string comment_address(std::int64_t document, std::int64_t topic, std::int64_t comment);
/// "/comments?list=questions"
std::string comments_address(comments::List list, std::int64_t offset = 0);

comments::Speaker speaker_of(const Visit& visit);

}  // namespace web

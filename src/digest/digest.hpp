#pragma once
#include <span>

#include "db/database.hpp"
#include "digest/settings.hpp"
#include "jobs/queue.hpp"

/// The mail digest: what a person has not read yet, by mail, as often as wished (people/digest_wish.hpp).
namespace digest {

std::span<const db::Migration> schema();

inline constexpr const char* kSendJob = "digest.send";

/// The job people::kDigestJob: takes what is unread and in no digest yet, numbers it, and pushes the sending, all in
/// one transaction: each notification is in one digest. Nothing where mail is not configured.
void run_make_job(db::Database& database, const Settings& settings, const jobs::Job& job);

/// The job kSendJob. The text is made now, from what the person may see now, up to the ceiling for mails. Marked as
/// sent when the server has taken it; a crash just between sends it again under the same Message-ID. A server that is
/// away is tried for a day; a mail that it refuses gives the job up visibly.
void run_send_job(db::Database& database, const Settings& settings, const jobs::Job& job);

}  // namespace digest

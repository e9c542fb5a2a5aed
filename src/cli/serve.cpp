#include <fmt/format.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): sigwait and pthread_sigmask are POSIX

#include <memory>

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "cli/commands.hpp"
#include "cli/form_key.hpp"
#include "cli/sign_in_link.hpp"
#include "digest/digest.hpp"
#include "jobs/worker.hpp"
#include "knowledge/follower.hpp"
#include "maps/batches.hpp"
#include "people/accounts.hpp"
#include "people/digest_wish.hpp"
#include "web/desk.hpp"
#include "web/failure_frame.hpp"
#include "web/health.hpp"
#include "web/listener.hpp"
#include "web/public_routes.hpp"

namespace cli {
namespace {

constexpr int kWorkers = 2;  // so that a mail server that does not answer holds up no import

struct Words {
  std::string staff, public_address;
  bool sign_in_link = false;
};

struct Address {
  std::string host;
  int port = 0;
};

[[noreturn]] void refuse_address(const std::string& text) {
  throw base::Error{base::Fault::bad_input, "error.listen_address", {{"address", text}}};
}

/// "127.0.0.1:8600", "[::1]:8600", "localhost:0".
Address parse_address(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0 || colon + 1 == text.size()) refuse_address(text);
  Address out{text.substr(0, colon), 0};
  if (out.host.front() == '[' && out.host.back() == ']') out.host = out.host.substr(1, out.host.size() - 2);
  for (const char c : text.substr(colon + 1)) {
    if (c < '0' || c > '9') refuse_address(text);
    out.port = out.port * 10 + (c - '0');
    if (out.port > 65535) refuse_address(text);
  }
  return out;
}

std::string origin(const Address& address, int port) {
  const bool six = address.host.find(':') != std::string::npos;
  return fmt::format("http://{}{}{}:{}", six ? "[" : "", address.host, six ? "]" : "", port);
}

void add_query_figures(base::Metrics& metrics) {
  metrics.add_source([] {
    std::vector<base::Metrics::Figure> out;
    for (const auto& query : db::query_figures()) {
      out.push_back({"fumikura_query_calls_total",
                     "Statements run",
                     {{"query", query.name}},
                     static_cast<double>(query.calls),
                     true});
      out.push_back({"fumikura_query_seconds_total",
                     "Time spent in statements",
                     {{"query", query.name}},
                     static_cast<double>(query.microseconds) / 1e6,
                     true});
    }
    return out;
  });
}

/// "" when the database answers.
std::function<std::string()> trouble(db::Database& database) {
  return [&database]() -> std::string {
    try {
      database.read([](db::Transaction& tx) { people::find_person(tx, people::kSystem); });
      return {};
    } catch (const std::exception&) {
      return "the database does not answer";
    }
  };
}

/// The first administrator, for whom a link is printed while nobody has signed in yet, or where asked.
std::optional<std::int64_t> whom_to_let_in(db::Database& database, bool asked) {
  return database.reading([&](db::Transaction& tx) -> std::optional<std::int64_t> {
    if (!asked && people::anybody_signed_in(tx)) return std::nullopt;
    for (const auto& person : people::list_people(tx))
      if (person.id != people::kSystem && !person.disabled && people::may(person, people::Right::administer))
        return person.id;
    return std::nullopt;
  });
}

/// Signals are waited for, not handled: nothing runs in a handler.
class StopSignal {
 public:
  StopSignal() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }
  void wait() {
    int which = 0;
    sigwait(&set_, &which);
  }

 private:
  sigset_t set_{};
};

int run(const Words& words, Settings settings, Output& output) {
  StopSignal stop;  // before any thread begins, so that all threads inherit the mask
  if (!words.staff.empty()) settings.staff = words.staff;
  if (!words.public_address.empty()) settings.public_address = words.public_address;
  const auto staff_address = parse_address(settings.staff);
  const auto public_address = parse_address(settings.public_address);
  const auto world = World::open(settings);
  auto& database = world->database();

  base::Metrics metrics;
  add_query_figures(metrics);
  const auto follower = knowledge::Follower::start(database, world->index());
  const jobs::Table work{
      {maps::kImportJob,
       [&](const jobs::Job& job) {
         maps::run_import_job(database, settings.limits, job);
         follower->wake();
       }},
      {maps::kForgetJob, [&](const jobs::Job&) { maps::run_forget_job(database); }},
      {people::kDigestJob, [&](const jobs::Job& job) { digest::run_make_job(database, settings.mail, job); }},
      {digest::kSendJob, [&](const jobs::Job& job) { digest::run_send_job(database, settings.mail, job); }}};
  const auto worker = jobs::Worker::start(database, work, kWorkers);
  web::Desk desk{database, world->index(), web::StaticFiles{}, settings.limits, [&] {
                   follower->wake();
                   worker->wake();
                 }};
  desk.mails = settings.mail.configured();

  web::Router staff_routes;
  web::mount_staff(staff_routes, desk);
  staff_routes.get("/healthz", web::healthz(trouble(database)));
  staff_routes.get("/metrics", web::metrics_page(metrics), {.immediate = false});
  web::Router public_routes;
  web::mount_public(public_routes, desk);
  const auto staff =
      web::Listener::start({.address = staff_address.host, .port = staff_address.port}, std::move(staff_routes),
                           web::Boundary{{.name = "staff",
                                          .token_key = form_key(settings.data),
                                          .page = web::failure_frame(desk),
                                          .metrics = &metrics}});
  const auto open =
      web::Listener::start({.address = public_address.host, .port = public_address.port}, std::move(public_routes),
                           web::Boundary{{.name = "public", .page = web::failure_frame(desk), .metrics = &metrics}});

  const auto staff_origin = origin(staff_address, staff->port());
  const auto public_origin = origin(public_address, open->port());
  output.line({{"staff", staff_origin}, {"public", public_origin}});
  output.say("staff " + staff_origin);
  output.say("public " + public_origin);
  if (const auto person = whom_to_let_in(database, words.sign_in_link)) {
    const auto link = make_sign_in_link(database, *person, staff_origin);
    output.line({{"sign_in", link}});
    output.say("sign-in " + link);
  }
  stop.wait();
  base::log::info("serve.stop");
  staff->stop();
  open->stop();
  return Exit::done;
}

}  // namespace

void add_serve(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("serve", "both listeners and the worker, until SIGTERM or Ctrl+C");
  command->add_option("--staff", words->staff, "ADDR:PORT of the staff pages (port 0: any)");
  command->add_option("--public", words->public_address, "ADDR:PORT of the public pages");
  command->add_flag("--sign-in-link", words->sign_in_link, "print a one-time link for the first administrator");
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli

// Measurements of the web ground. `bench_web --serve` instead serves one asset of 8 KB on a free port, which it prints,
// until its standard input ends: tools/bench_http sets wrk on it, with nginx beside.
#include <benchmark/benchmark.h>

#include <iostream>
#include <string>

#include "base/log.hpp"
#include "render/render.hpp"
#include "web/listener.hpp"
#include "web/multipart.hpp"
#include "web/response_head.hpp"

namespace {

constexpr std::size_t kAsset = 8192;

web::Router asset() {
  const auto bytes = std::make_shared<const std::string>(kAsset, 'x');
  web::Router router;
  router.get("/assets/:fingerprint/*file",
             [bytes](const web::Request&) {
               web::Response response;
               response.type = "text/css; charset=utf-8";
               response.shared = bytes;
               return response.header("Cache-Control", "public, max-age=31536000, immutable");
             },
             {.immediate = true});
  router.get("/page", [bytes](const web::Request&) { return web::Response::html(*bytes); });
  return router;
}

int serve() {
  base::log::threshold(base::log::Level::warning);
  const auto listener = web::Listener::start({}, asset(), web::Boundary{{}});
  std::cout << listener->port() << std::endl;
  while (std::cin.get() != std::char_traits<char>::eof()) {
  }
  return 0;
}

void multipart(benchmark::State& state) {
  const std::string body = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.mm\"\r\n\r\n" +
                           std::string(std::size_t{20} << 20, '\r') + "\r\n--B--\r\n";
  while (state.KeepRunning()) benchmark::DoNotOptimize(web::parse_multipart(body, "B"));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * body.size()));
}
BENCHMARK(multipart)->Unit(benchmark::kMillisecond);

void route(benchmark::State& state) {
  web::Router router;
  const auto nothing = [](const web::Request&) { return web::Response::nothing(); };
  for (int i = 0; i < 200; ++i) router.get("/feature" + std::to_string(i) + "/:id/branch", nothing);
  while (state.KeepRunning()) benchmark::DoNotOptimize(router.find("GET", "/feature117/4711/branch"));
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(route);

void answer_head(benchmark::State& state) {
  const auto response = web::Response::html("");
  std::string out;
  while (state.KeepRunning()) {
    out.clear();
    web::append_response_head(out, response, {.date = "Sun, 06 Nov 1994 08:49:37 GMT"});
    benchmark::DoNotOptimize(out.data());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(answer_head);

void failure_page(benchmark::State& state) {
  while (state.KeepRunning()) {
    render::Data data;
    data.set("TITLE", "title").set("TEXT", "text").set("REQUEST", "id").set("LANGUAGE", "ja");
    benchmark::DoNotOptimize(render::render("templates/error/bare.tpl", data, "ja"));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(failure_page);

}  // namespace

int main(int count, char** words) {
  if (count == 2 && std::string_view{words[1]} == "--serve") return serve();
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

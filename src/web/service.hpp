#pragma once
#include <atomic>
#include <cstddef>

#include "web/boundary.hpp"
#include "web/listener.hpp"
#include "web/router.hpp"
#include "web/worker_pool.hpp"

/// Inside web/ only: what all connections of a listener share.
namespace web {

struct Service {
  Service(ListenerOptions options_, Router router_, Boundary boundary_)
      : options(std::move(options_)),
        router(std::move(router_)),
        boundary(std::move(boundary_)),
        workers(options.threads, options.waiting) {}

  const ListenerOptions options;
  const Router router;
  const Boundary boundary;
  std::atomic<std::size_t> connections{0};
  std::atomic<std::size_t> streams{0};
  std::atomic<std::size_t> body_bytes{0};
  std::atomic<bool> stopping{false};
  WorkerPool workers;
};

}  // namespace web

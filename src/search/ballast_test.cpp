#include "search/ballast.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>

#include "base/error.hpp"

// On a small disk of its own (a tmpfs in a mount namespace), which only a child process can have.
namespace {

using search::Ballast;
namespace fs = std::filesystem;

constexpr std::size_t kMega = std::size_t{1} << 20;
constexpr int kDone = 0, kSanitizer = 1, kFailed = 3, kNothingMounted = 77;

/// user_namespaces(7): root within, so that something can be mounted and files can be made.
bool become_root() {
  const auto user = std::to_string(::getuid());
  const auto group = std::to_string(::getgid());
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
  const auto say = [](const char* file, const std::string& words) {
    return (std::ofstream{file} << words).flush().good();
  };
  return say("/proc/self/setgroups", "deny") && say("/proc/self/uid_map", "0 " + user + " 1") &&
         say("/proc/self/gid_map", "0 " + group + " 1");
}

bool mount_small_disk(const fs::path& folder) {
  fs::create_directories(folder);
  return become_root() && ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=32m") == 0;
}

class BallastTest : public testing::Test {
 protected:
  ~BallastTest() override { fs::remove_all(folder_); }

  /// The end of a child in which `work` says whether all is well; skips where nothing can be mounted.
  void in_a_child(const std::function<bool(const fs::path&)>& work, const std::function<bool(int)>& expected) {
    const auto child = [&] { ::_exit(!mount_small_disk(folder_) ? kNothingMounted : work(folder_) ? kDone : kFailed); };
    bool mounted = true;
    const auto as_expected = [&](int status) {
      mounted = !(WIFEXITED(status) && WEXITSTATUS(status) == kNothingMounted);
      return !mounted || expected(status);
    };
    EXPECT_EXIT(child(), as_expected, "");
    if (!mounted) GTEST_SKIP() << "nothing can be mounted here";
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / ("fumikura-ballast-" + std::to_string(::getpid()));
};

void fill(const fs::path& disk) {
  std::ofstream file{disk / "others", std::ios::binary};
  const std::string piece(4096, 'x');
  while (file.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush()) continue;
}

bool refuses(Ballast& ballast) {
  try {
    ballast.hold(8 * kMega);
  } catch (const base::Error& error) {
    return error.fault == base::Fault::unavailable && error.key == "error.disk_full";
  }
  return false;
}

/// As Groonga does it: a file with a length and no blocks, mapped, written page after page.
void write_mapped(const fs::path& disk, std::size_t bytes) {
  const int file = ::open((disk / "mapped").c_str(), O_RDWR | O_CREAT, 0600);
  if (::ftruncate(file, static_cast<off_t>(bytes)) != 0) ::_exit(kFailed);
  void* mapped = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  for (std::size_t at = 0; at < bytes; at += 4096) static_cast<volatile char*>(mapped)[at] = 1;
  ::munmap(mapped, bytes);
  ::close(file);
}

bool exits_well(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == kDone; }

/// The sanitizers turn it into an exit of their own.
bool ends_as_ever(int status) {
  return (WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS) ||
         (WIFEXITED(status) && WEXITSTATUS(status) == kSanitizer);
}

TEST_F(BallastTest, a_write_that_finds_no_block_takes_one_of_the_ballast) {
  in_a_child(
      [](const fs::path& disk) {
        Ballast ballast{disk};
        ballast.hold(8 * kMega);
        fill(disk);
        const Ballast::AtWork at_work{ballast};
        write_mapped(disk, 5 * kMega);
        return ballast.held() == 3 * kMega && fs::file_size(disk / "ballast") == 3 * kMega;
      },
      exits_well);
}

TEST_F(BallastTest, what_was_given_up_must_be_there_again_before_the_next_change) {
  in_a_child(
      [](const fs::path& disk) {
        Ballast ballast{disk};
        ballast.hold(8 * kMega);
        fill(disk);
        ballast.give_up();
        const bool refused = refuses(ballast);
        fs::remove(disk / "others");
        return refused && !refuses(ballast) && ballast.held() == 8 * kMega;
      },
      exits_well);
}

TEST_F(BallastTest, a_ballast_that_was_there_before_counts) {
  in_a_child(
      [](const fs::path& disk) {
        Ballast{disk}.hold(8 * kMega);
        fill(disk);
        return Ballast{disk}.held() == 8 * kMega;
      },
      exits_well);
}

TEST_F(BallastTest, ends_the_process_when_nothing_is_left) {
  in_a_child(
      [](const fs::path& disk) {
        Ballast ballast{disk};
        ballast.hold(2 * kMega);
        fill(disk);
        const Ballast::AtWork at_work{ballast};
        write_mapped(disk, 5 * kMega);
        return true;
      },
      ends_as_ever);
}

TEST_F(BallastTest, is_not_for_threads_that_do_other_things) {
  in_a_child(
      [](const fs::path& disk) {
        Ballast ballast{disk};
        ballast.hold(8 * kMega);
        fill(disk);
        write_mapped(disk, kMega);
        return true;
      },
      ends_as_ever);
}

TEST_F(BallastTest, gets_smaller_when_less_is_wanted) {
  const auto folder = fs::temp_directory_path() / ("fumikura-ballast-kept-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  {
    Ballast ballast{folder};
    ballast.hold(3 * kMega);
    EXPECT_EQ(fs::file_size(folder / "ballast"), 3 * kMega);
    ballast.hold(kMega);
    EXPECT_EQ(ballast.held(), kMega);
    EXPECT_EQ(fs::file_size(folder / "ballast"), kMega);
  }
  fs::remove_all(folder);
}

}  // namespace

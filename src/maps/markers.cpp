#include "maps/markers.hpp"

#include <array>

namespace maps {
namespace {

// Freeplane since 1.8 draws any "emoji-<code point>"; it is used where the older set has no such icon.
constexpr std::array kMarkers = {
    Marker{"full-1", "urn:mindjet:Prio1", "priority-1", "①", "優先度1"},
    Marker{"full-2", "urn:mindjet:Prio2", "priority-2", "②", "優先度2"},
    Marker{"full-3", "urn:mindjet:Prio3", "priority-3", "③", "優先度3"},
    Marker{"full-4", "urn:mindjet:Prio4", "priority-4", "④", "優先度4"},
    Marker{"full-5", "urn:mindjet:Prio5", "priority-5", "⑤", "優先度5"},
    Marker{"full-6", "urn:mindjet:Prio6", "priority-6", "⑥", "優先度6"},
    Marker{"full-7", "urn:mindjet:Prio7", "priority-7", "⑦", "優先度7"},
    Marker{"full-8", "urn:mindjet:Prio8", "priority-8", "⑧", "優先度8"},
    Marker{"full-9", "urn:mindjet:Prio9", "priority-9", "⑨", "優先度9"},
    Marker{"0%", "", "task-start", "○", "未着手"},
    Marker{"25%", "", "task-quarter", "◔", "25%完了"},
    Marker{"50%", "", "task-half", "◑", "50%完了"},
    Marker{"75%", "", "task-3quar", "◕", "75%完了"},
    Marker{"100%", "", "task-done", "●", "完了"},
    Marker{"flag", "urn:mindjet:FlagRed", "flag-red", "🚩", "赤い旗"},
    Marker{"flag-orange", "urn:mindjet:FlagOrange", "flag-orange", "🚩", "橙の旗"},
    Marker{"flag-yellow", "urn:mindjet:FlagYellow", "flag-yellow", "🚩", "黄色い旗"},
    Marker{"flag-green", "urn:mindjet:FlagGreen", "flag-green", "🚩", "緑の旗"},
    Marker{"flag-blue", "urn:mindjet:FlagBlue", "flag-blue", "🚩", "青い旗"},
    Marker{"flag-black", "urn:mindjet:FlagBlack", "", "🏴", "黒い旗"},
    Marker{"flag-pink", "", "", "🚩", "桃色の旗"},
    Marker{"", "urn:mindjet:FlagPurple", "flag-purple", "🚩", "紫の旗"},
    Marker{"emoji-1F512", "urn:mindjet:PadlockLocked", "c_symbol_lock", "🔒", "南京錠（閉）"},
    Marker{"emoji-1F512", "urn:mindjet:PadlockLocked", "other-lock", "🔒", "南京錠（閉）"},
    Marker{"emoji-1F513", "urn:mindjet:PadlockUnlocked", "symbol-unlock", "🔓", "南京錠（開）"},
    Marker{"emoji-1F513", "urn:mindjet:PadlockUnlocked", "other-unlock", "🔓", "南京錠（開）"},
    Marker{"yes", "urn:mindjet:ExclamationMark", "symbol-exclam", "❗", "重要"},
    Marker{"yes", "urn:mindjet:ExclamationMark", "other-exclam", "❗", "重要"},
    Marker{"help", "urn:mindjet:QuestionMark", "symbol-question", "❓", "疑問"},
    Marker{"help", "urn:mindjet:QuestionMark", "other-question", "❓", "疑問"},
    Marker{"info", "urn:mindjet:Information", "symbol-info", "ℹ", "情報"},
    Marker{"button_ok", "urn:mindjet:Check", "symbol-right", "✔", "よし"},
    Marker{"button_ok", "urn:mindjet:Check", "other-yes", "✔", "よし"},
    Marker{"button_cancel", "", "symbol-wrong", "✘", "だめ"},
    Marker{"button_cancel", "", "other-no", "✘", "だめ"},
    Marker{"messagebox_warning", "", "symbol-attention", "⚠", "注意"},
    Marker{"emoji-1F6A8", "urn:mindjet:Emergency", "", "🚨", "緊急"},
    Marker{"stop-sign", "urn:mindjet:NoEntry", "symbol-no-entry", "⛔", "禁止"},
    Marker{"idea", "urn:mindjet:Lightbulb", "symbol-idea", "💡", "発想"},
    Marker{"idea", "urn:mindjet:Lightbulb", "other-lightbulb", "💡", "発想"},
    Marker{"calendar", "urn:mindjet:Calendar", "other-calendar", "📅", "日程"},
    Marker{"clock", "", "other-clock", "🕒", "時刻"},
    Marker{"hourglass", "", "c_symbol_hourglass", "⏳", "待ち"},
    Marker{"Mail", "urn:mindjet:Mailbox", "other-email", "✉", "メール"},
    Marker{"kaddressbook", "urn:mindjet:Phone", "c_symbol_telephone", "☎", "電話"},
    Marker{"kaddressbook", "urn:mindjet:Phone", "other-phone", "☎", "電話"},
    Marker{"up", "urn:mindjet:ArrowUp", "arrow-up", "↑", "上矢印"},
    Marker{"down", "urn:mindjet:ArrowDown", "arrow-down", "↓", "下矢印"},
    Marker{"back", "urn:mindjet:ArrowLeft", "arrow-left", "←", "左矢印"},
    Marker{"forward", "urn:mindjet:ArrowRight", "arrow-right", "→", "右矢印"},
    Marker{"ksmiletris", "urn:mindjet:SmileyHappy", "smiley-smile", "🙂", "笑顔"},
    Marker{"smiley-neutral", "urn:mindjet:SmileyNeutral", "smiley-boring", "😐", "真顔"},
    Marker{"smily_bad", "urn:mindjet:SmileySad", "smiley-cry", "🙁", "悲しい顔"},
    Marker{"smiley-angry", "urn:mindjet:SmileyAngry", "smiley-angry", "😠", "怒った顔"},
    Marker{"smiley-oh", "urn:mindjet:SmileyScreaming", "smiley-surprise", "😱", "驚いた顔"},
    Marker{"emoji-1F44D", "urn:mindjet:ThumbsUp", "c_symbol_like", "👍", "賛成"},
    Marker{"emoji-1F44E", "urn:mindjet:ThumbsDown", "c_symbol_dislike", "👎", "反対"},
    Marker{"emoji-1F4B2", "urn:mindjet:Dollar", "c_symbol_money", "💲", "費用"},
    Marker{"emoji-1F4D6", "urn:mindjet:Book", "", "📖", "本"},
    Marker{"emoji-1F453", "urn:mindjet:Glasses", "", "👓", "眼鏡"},
    Marker{"emoji-1F528", "urn:mindjet:JudgeHammer", "", "🔨", "木槌"},
    Marker{"emoji-1F4E3", "urn:mindjet:Megaphone", "", "📣", "広報"},
    Marker{"pencil", "", "c_symbol_pen", "✎", "記入"},
    Marker{"bookmark", "", "", "★", "しおり"},
};

std::string_view in_row(const Marker& row, Program program) {
  switch (program) {
    case Program::freeplane:
      return row.freeplane;
    case Program::mindmanager:
      return row.mindmanager;
    case Program::xmind:
      return row.xmind;
  }
  return {};
}

}  // namespace

std::span<const Marker> markers() { return kMarkers; }

const Marker* find_marker(std::string_view name) {
  if (name.empty()) return nullptr;
  for (const Marker& row : kMarkers)
    if (row.freeplane == name || row.mindmanager == name || row.xmind == name) return &row;
  return nullptr;
}

std::string_view marker_name(Program program, std::string_view name) {
  // A name that the program has itself stays, also where a row before it would say another spelling.
  for (const Marker& row : kMarkers)
    if (!name.empty() && in_row(row, program) == name) return name;
  const Marker* row = find_marker(name);
  if (row == nullptr || in_row(*row, program).empty()) return name;
  return in_row(*row, program);
}

}  // namespace maps

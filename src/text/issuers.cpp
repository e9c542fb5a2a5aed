#include "text/issuers.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Alias {
  std::string_view alias;
  std::string_view name;
};

/// Grouped: the state, its councils, agencies and police, bodies abroad, associations, the press, companies.
constexpr auto kAliases = std::to_array<Alias>({
    {"閣議決定", "閣議決定"},
    {"内閣官房", "内閣官房"},
    {"内閣府", "内閣府"},
    {"政府CIO", "政府CIO"},
    {"政府広報", "政府広報"},
    {"首相官邸", "首相官邸"},
    {"総務省", "総務省"},
    {"MIC", "総務省"},
    {"経済産業省", "経済産業省"},
    {"経産省", "経済産業省"},
    {"METI", "経済産業省"},
    {"MEIT", "経済産業省"},
    {"文部科学省", "文部科学省"},
    {"文科省", "文部科学省"},
    {"MEXT", "文部科学省"},
    {"文化庁", "文化庁"},
    {"厚生労働省", "厚生労働省"},
    {"厚労省", "厚生労働省"},
    {"MHLW", "厚生労働省"},
    {"国土交通省", "国土交通省"},
    {"国交省", "国土交通省"},
    {"農林水産省", "農林水産省"},
    {"農水省", "農林水産省"},
    {"環境省", "環境省"},
    {"法務省", "法務省"},
    {"外務省", "外務省"},
    {"財務省", "財務省"},
    {"防衛省", "防衛省"},
    {"金融庁", "金融庁"},
    {"FSA", "金融庁"},
    {"消費者庁", "消費者庁"},
    {"デジタル庁", "デジタル庁"},
    {"中小企業庁", "中小企業庁"},
    {"特許庁", "特許庁"},
    {"国税庁", "国税庁"},
    {"公安調査庁", "公安調査庁"},
    {"公正取引委員会", "公正取引委員会"},
    {"警察庁", "警察庁"},
    {"NPA", "警察庁"},
    {"警視庁", "警視庁"},
    {"東京都", "東京都"},
    {"個人情報保護委員会", "個人情報保護委員会"},
    {"PPC", "個人情報保護委員会"},
    {"国会図書館", "国立国会図書館"},
    {"国立国会図書館", "国立国会図書館"},
    {"NDL", "国立国会図書館"},
    {"内閣サイバーセキュリティセンター", "NISC"},
    {"内閣官房サイバーセキュリティセンター", "NISC"},
    {"内閣官房情報セキュリティセンター", "NISC"},
    {"NISC", "NISC"},
    {"国家サイバー統括室", "国家サイバー統括室"},
    {"NCO", "国家サイバー統括室"},
    {"サイバーセキュリティ戦略本部", "サイバーセキュリティ戦略本部"},
    {"情報セキュリティ政策会議", "情報セキュリティ政策会議"},
    {"サイバーセキュリティタスクフォース", "サイバーセキュリティタスクフォース"},
    {"知的財産戦略本部", "知的財産戦略本部"},
    {"知財本部", "知的財産戦略本部"},
    {"高度情報通信ネットワーク社会推進戦略本部", "IT総合戦略本部"},
    {"IT総合戦略本部", "IT総合戦略本部"},
    {"IT戦略本部", "IT総合戦略本部"},
    {"総合科学技術・イノベーション会議", "総合科学技術・イノベーション会議"},
    {"CSTI", "総合科学技術・イノベーション会議"},
    {"統合イノベーション戦略推進会議", "統合イノベーション戦略推進会議"},
    {"人工知能技術戦略会議", "人工知能技術戦略会議"},
    {"AIネットワーク社会推進会議", "AIネットワーク社会推進会議"},
    {"未来投資会議", "未来投資会議"},
    {"各府省情報化統括責任者(CIO)連絡会議", "各府省CIO連絡会議"},
    {"各府省CIO連絡会議", "各府省CIO連絡会議"},
    {"情報処理推進機構", "IPA"},
    {"独立行政法人情報処理推進機構", "IPA"},
    {"IPA", "IPA"},
    {"J-CRAT", "IPA"},
    {"J-CSIP", "IPA"},
    {"産業サイバーセキュリティセンター", "IPA"},
    {"JPCERT/CC", "JPCERT/CC"},
    {"JPCERTCC", "JPCERT/CC"},
    {"JPCERTコーディネーションセンター", "JPCERT/CC"},
    {"JPCERT", "JPCERT/CC"},
    {"JVN", "JVN"},
    {"情報通信研究機構", "NICT"},
    {"NICT", "NICT"},
    {"産業技術総合研究所", "産業技術総合研究所"},
    {"産総研", "産業技術総合研究所"},
    {"AIST", "産業技術総合研究所"},
    {"新エネルギー・産業技術総合開発機構", "NEDO"},
    {"NEDO", "NEDO"},
    {"国立情報学研究所", "NII"},
    {"NII", "NII"},
    {"国民生活センター", "国民生活センター"},
    {"中小企業基盤整備機構", "中小機構"},
    {"中小機構", "中小機構"},
    {"NIST", "NIST"},
    {"米国国立標準技術研究所", "NIST"},
    {"CISA", "CISA"},
    {"FBI", "FBI"},
    {"NSA", "NSA"},
    {"ENISA", "ENISA"},
    {"NCSC", "NCSC"},
    {"EU委員会", "欧州委員会"},
    {"欧州委員会", "欧州委員会"},
    {"CIS", "CIS"},
    {"CSAジャパン", "日本クラウドセキュリティアライアンス"},
    {"日本クラウドセキュリティアライアンス", "日本クラウドセキュリティアライアンス"},
    {"一般社団法人日本クラウドセキュリティアライアンス", "日本クラウドセキュリティアライアンス"},
    {"CSA", "CSA"},
    {"OWASP", "OWASP"},
    {"FIRST", "FIRST"},
    {"JNSA", "JNSA"},
    {"日本ネットワークセキュリティ協会", "JNSA"},
    {"JASA", "JASA"},
    {"日本セキュリティ監査協会", "JASA"},
    {"JIPDEC", "JIPDEC"},
    {"日本情報経済社会推進協会", "JIPDEC"},
    {"JEITA", "JEITA"},
    {"JISA", "JISA"},
    {"JUAS", "JUAS"},
    {"CIAJ", "CIAJ"},
    {"CCDS", "CCDS"},
    {"重要生活機器連携セキュリティ協議会", "CCDS"},
    {"ISOG-J", "ISOG-J"},
    {"JC3", "JC3"},
    {"日本サイバー犯罪対策センター", "JC3"},
    {"JSSEC", "JSSEC"},
    {"FISC", "FISC"},
    {"金融情報システムセンター", "FISC"},
    {"NCA", "日本シーサート協議会"},
    {"日本シーサート協議会", "日本シーサート協議会"},
    {"COCN", "産業競争力懇談会"},
    {"産業競争力懇談会", "産業競争力懇談会"},
    {"GLOCOM", "GLOCOM"},
    {"フィッシング対策協議会", "フィッシング対策協議会"},
    {"迷惑メール対策推進協議会", "迷惑メール対策推進協議会"},
    {"迷惑メール相談センター", "迷惑メール相談センター"},
    {"日本データ通信協会迷惑メール相談センター", "迷惑メール相談センター"},
    {"日本データ通信協会", "日本データ通信協会"},
    {"セーファーインターネット協会", "セーファーインターネット協会"},
    {"セーファインターネット協会", "セーファーインターネット協会"},
    {"一般社団法人セーファーインターネット協会", "セーファーインターネット協会"},
    {"日本損害保険協会", "日本損害保険協会"},
    {"データサイエンティスト協会", "データサイエンティスト協会"},
    {"デジタル・フォレンジック研究会", "デジタル・フォレンジック研究会"},
    {"東京商工会議所", "東京商工会議所"},
    {"日本商工会議所", "日本商工会議所"},
    {"東京都中小企業団体中央会", "東京都中小企業団体中央会"},
    {"情報セキュリティ大学院大学", "情報セキュリティ大学院大学"},
    {"日経コンピュータ", "日経コンピュータ"},
    {"日経ビジネス", "日経ビジネス"},
    {"日経XTECH", "日経クロステック"},
    {"日経x-tech", "日経クロステック"},
    {"日経クロステック", "日経クロステック"},
    {"日本経済新聞", "日本経済新聞"},
    {"日経新聞", "日本経済新聞"},
    {"日経", "日本経済新聞"},
    {"日経BP", "日経BP"},
    {"日経PC21", "日経PC21"},
    {"朝日新聞", "朝日新聞"},
    {"毎日新聞", "毎日新聞"},
    {"読売新聞", "読売新聞"},
    {"NHK", "NHK"},
    {"東洋経済", "東洋経済"},
    {"週刊東洋経済", "東洋経済"},
    {"週刊ダイヤモンド", "ダイヤモンド社"},
    {"ITmedia", "ITmedia"},
    {"atmarkIT", "@IT"},
    {"アットマークIT", "@IT"},
    {"@IT", "@IT"},
    {"ZDNet", "ZDNet"},
    {"TechTarget", "TechTarget"},
    {"CNET", "CNET"},
    {"GIGAZINE", "GIGAZINE"},
    {"ASCII", "ASCII"},
    {"InternetWatch", "INTERNET Watch"},
    {"クラウドWatch", "クラウド Watch"},
    {"BusinessInsider", "Business Insider"},
    {"Qiita", "Qiita"},
    {"Wikipedia", "Wikipedia"},
    {"はてな", "はてな"},
    {"トレンドマイクロ", "トレンドマイクロ"},
    {"TrendMicro", "トレンドマイクロ"},
    {"マカフィー", "マカフィー"},
    {"McAfee", "マカフィー"},
    {"シマンテック", "シマンテック"},
    {"カスペルスキー", "カスペルスキー"},
    {"マイクロソフト", "マイクロソフト"},
    {"Microsoft", "マイクロソフト"},
    {"Google", "Google"},
    {"LAC", "ラック"},
    {"ラック", "ラック"},
    {"NTTデータ", "NTTデータ"},
    {"NRI", "野村総合研究所"},
    {"野村総合研究所", "野村総合研究所"},
    {"MRI", "三菱総合研究所"},
    {"三菱総合研究所", "三菱総合研究所"},
    {"日本総研", "日本総合研究所"},
    {"PwC", "PwC"},
    {"PwCJapan", "PwC"},
    {"Gartner", "ガートナー"},
    {"ガートナー", "ガートナー"},
    {"So-net", "So-net"},
    {"SAS", "SAS"},
    {"Soliton", "ソリトンシステムズ"},
});

constexpr std::array kUnits{"局"sv,       "課"sv,   "室"sv,       "部"sv,   "署"sv,
                            "会"sv,       "会議"sv, "センター"sv, "本部"sv, "事務局"sv,
                            "グループ"sv, "WG"sv,   "SEC"sv,      "機構"sv, "タスクフォース"sv,
                            "チーム"sv,   "支部"sv, "支所"sv};
constexpr std::array kOrganisationEnds{"協会"sv,   "協議会"sv,     "機構"sv, "委員会"sv,     "研究所"sv,  "工業会"sv,
                                       "研究会"sv, "学会"sv,       "財団"sv, "新聞社"sv,     "連合会"sv,  "大学"sv,
                                       "大学院"sv, "大学院大学"sv, "連盟"sv, "商工会議所"sv, "株式会社"sv};
constexpr std::array kOrganisationBegins{"株式会社"sv,     "一般社団法人"sv, "公益社団法人"sv,    "一般財団法人"sv,
                                         "公益財団法人"sv, "独立行政法人"sv, "国立研究開発法人"sv};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool alphabetic(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool begins_with(std::string_view text, std::string_view alias) {
  return text.size() >= alias.size() &&
         std::equal(alias.begin(), alias.end(), text.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

/// Running words are no name: 「総務省と経済産業省による…」 does not name one body.
bool has_particle(std::string_view name) {
  for (const auto particle : {"の"sv, "は"sv, "に"sv, "を"sv, "による"sv, "への"sv, "「"sv, "。"sv})
    if (name.find(particle) != std::string_view::npos) return true;
  return false;
}

template <std::size_t N>
bool ends_with_any(std::string_view name, const std::array<std::string_view, N>& ends) {
  return std::ranges::any_of(ends, [&](auto end) { return name.size() > end.size() && name.ends_with(end); });
}

}  // namespace

std::optional<Issuer> issuer_named(std::string_view tight) {
  for (const auto& [alias, name] : kAliases)
    if (alias.size() == tight.size() && begins_with(tight, alias)) return Issuer{name, alias.size()};
  return std::nullopt;
}

std::optional<Issuer> leading_issuer(std::string_view tight) {
  std::optional<Issuer> best;
  for (const auto& [alias, name] : kAliases) {
    if ((best && best->size >= alias.size()) || !begins_with(tight, alias)) continue;
    const bool cut = alphabetic(alias.back()) && tight.size() > alias.size() && alphabetic(tight[alias.size()]);
    if (!cut) best = Issuer{name, alias.size()};
  }
  return best;
}

bool ends_like_unit(std::string_view name) { return !has_particle(name) && ends_with_any(name, kUnits); }

bool looks_like_organisation(std::string_view name) {
  if (has_particle(name) || base::length(name) < 4) return false;
  return ends_with_any(name, kOrganisationEnds) ||
         std::ranges::any_of(kOrganisationBegins, [&](auto begin) { return name.starts_with(begin); });
}

}  // namespace text

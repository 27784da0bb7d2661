// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_csv.h"

#include <QCoreApplication>
#include <QStringList>

#include <csv.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

constexpr std::size_t longestField_bytes = std::size_t(1024) * 1024;
constexpr std::size_t mostColumns = 1000;
constexpr int mostFactRows = 20; // five, so far

/// What libcsv asks for when a field grows. An open quotation mark would make one field of all that follows.
extern "C" void *growField(void *memory, std::size_t size)
{
    return size > longestField_bytes ? nullptr : std::realloc(memory, size); // NOLINT: its interface is C
}

struct Column {
    std::string_view name;
    ProductField field;
};
constexpr std::array productColumns{Column{"Product Family", ProductField::Family},
                                    Column{"Location", ProductField::Location},
                                    Column{"Location Type", ProductField::LocationType},
                                    Column{"Region Code", ProductField::RegionCode},
                                    Column{"Instance Type", ProductField::InstanceType},
                                    Column{"Operating System", ProductField::OperatingSystem},
                                    Column{"Tenancy", ProductField::Tenancy},
                                    Column{"Pre Installed S/W", ProductField::PreInstalledSoftware},
                                    Column{"CapacityStatus", ProductField::CapacityStatus},
                                    Column{"MarketOption", ProductField::MarketOption},
                                    Column{"usageType", ProductField::UsageType},
                                    Column{"Transfer Type", ProductField::TransferType},
                                    Column{"From Location", ProductField::FromLocation},
                                    Column{"From Location Type", ProductField::FromLocationType},
                                    Column{"From Region Code", ProductField::FromRegionCode},
                                    Column{"To Location", ProductField::ToLocation},
                                    Column{"To Location Type", ProductField::ToLocationType},
                                    Column{"To Region Code", ProductField::ToRegionCode}};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool isSameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

/// Takes the fields and rows that libcsv finds.
class RowReader
{
public:
    explicit RowReader(OfferContent &content) : m_content(content) {}

    void takeField(std::string_view text);
    void takeRow();
    void setLine(int line) { m_line = line; } ///< where the next row begins
    bool hasNames() const { return m_hasNames; }
    const std::optional<OfferProblem> &problem() const { return m_problem; }

private:
    void takeFacts();
    void takeNames();
    void takeRate();
    void wrong(const QString &reason, const std::string &sku = {})
    {
        m_problem = OfferProblem{.reason = reason, .line = m_line, .sku = QString::fromStdString(sku)};
    }
    void check(const OfferContent::Wrong &reason)
    {
        if (reason && !m_problem)
            wrong(*reason, m_rate.sku);
    }

    OfferContent &m_content;
    std::optional<OfferProblem> m_problem;
    int m_line = 1;
    int m_rowCount = 0;
    bool m_hasNames = false;
    std::vector<std::string> m_row;       ///< until the names are known
    std::vector<std::string *> m_targets; ///< of each column; none: passed over
    std::size_t m_fieldCount = 0;         ///< of the row at hand
    OfferProduct m_product;
    OfferRate m_rate;
    std::string m_termType;
};

void RowReader::takeField(std::string_view text)
{
    const std::size_t i = m_fieldCount++;
    if (!m_hasNames) {
        if (i < mostColumns)
            m_row.emplace_back(trimmed(text));
    } else if (i < m_targets.size() && m_targets[i]) {
        m_targets[i]->assign(trimmed(text));
    }
}

void RowReader::takeRow()
{
    const auto isSku = [](const std::string &name) { return isSameName(name, "SKU"); };
    if (!m_problem) {
        ++m_rowCount;
        if (m_hasNames)
            takeRate();
        else if (std::any_of(m_row.begin(), m_row.end(), isSku))
            takeNames();
        else
            takeFacts();
    }
    m_row.clear();
    m_fieldCount = 0;
}

void RowReader::takeFacts()
{
    if (m_rowCount > mostFactRows)
        return wrong(Text::tr("this is no offer of the AWS Price List: no row names a column “SKU”."));
    if (m_row.size() != 2)
        return wrong(Text::tr("before the names of the columns, each row must hold a name and a value, "
                              "with a comma between them."));
    if (m_row[1].empty())
        return;
    for (const auto &[name, fact] : {std::pair("FormatVersion", OfferFact::FormatVersion),
                                     {"Publication Date", OfferFact::PublicationDate},
                                     {"Version", OfferFact::Version},
                                     {"OfferCode", OfferFact::OfferCode}}) {
        if (isSameName(m_row[0], name))
            check(m_content.setFact(fact, m_row[1]));
    }
}

void RowReader::takeNames()
{
    for (const auto &[name, fact] : {std::pair("OfferCode", OfferFact::OfferCode),
                                     {"Publication Date", OfferFact::PublicationDate},
                                     {"Version", OfferFact::Version}}) {
        if (m_content.fact(fact).empty())
            return wrong(Text::tr("this is no offer of the AWS Price List: “%1” is missing.")
                             .arg(QLatin1String(name)));
    }
    const bool isTransfer = m_content.fact(OfferFact::OfferCode) == transferOffer;
    std::vector<std::pair<std::string_view, std::string *>> required{{"SKU", &m_rate.sku},
                                                                     {"OfferTermCode", &m_rate.term},
                                                                     {"RateCode", &m_rate.rateCode},
                                                                     {"TermType", &m_termType},
                                                                     {"EffectiveDate", &m_rate.effectiveDate},
                                                                     {"StartingRange", &m_rate.beginRange},
                                                                     {"EndingRange", &m_rate.endRange},
                                                                     {"Unit", &m_rate.unit},
                                                                     {"PricePerUnit", &m_rate.price},
                                                                     {"Currency", &m_rate.currency}};
    std::vector<std::pair<std::string_view, std::string *>> optional;
    for (const Column &column : productColumns) {
        const bool isNeeded = column.field == ProductField::UsageType ||
                              (isTransfer ? column.field == ProductField::TransferType ||
                                                column.field == ProductField::FromLocation ||
                                                column.field == ProductField::ToLocation
                                          : column.field >= ProductField::InstanceType &&
                                                column.field <= ProductField::CapacityStatus);
        (isNeeded ? required : optional).emplace_back(column.name, &m_product[column.field]);
    }
    m_targets.assign(m_row.size(), nullptr);
    QStringList missing;
    const auto look = [this](std::string_view name, std::string *target) {
        int found = 0;
        for (std::size_t i = 0; i < m_row.size(); ++i) {
            if (!isSameName(m_row[i], name))
                continue;
            m_targets[i] = target;
            ++found;
        }
        if (found > 1)
            wrong(Text::tr("the column “%1” is there twice.")
                      .arg(QString::fromLatin1(name.data(), qsizetype(name.size()))));
        return found > 0;
    };
    for (const auto &[name, target] : required) {
        if (!look(name, target))
            missing << QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    for (const auto &[name, target] : optional)
        look(name, target);
    if (!missing.isEmpty())
        return wrong(Text::tr("these columns are missing: %1.").arg(missing.join(QLatin1String(", "))));
    m_hasNames = true;
}

void RowReader::takeRate()
{
    if (m_fieldCount != m_targets.size())
        return wrong(Text::tr("the row has %1 cells, and there are %2 columns: it was not downloaded whole.")
                         .arg(m_fieldCount)
                         .arg(m_targets.size()));
    m_product.sku = m_rate.sku;
    check(m_content.addProduct(m_product));
    if (m_termType == "OnDemand")
        check(m_content.addRate(m_rate));
}

extern "C" void takeOfferField(void *data, std::size_t size, void *reader)
{
    static_cast<RowReader *>(reader)->takeField({static_cast<const char *>(data), size});
}

extern "C" void takeOfferRow(int, void *reader)
{
    static_cast<RowReader *>(reader)->takeRow();
}

/// A parser of libcsv, freed at the end.
class Parser
{
public:
    Parser()
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_realloc_func(&m_parser, growField);
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    bool parse(QByteArrayView bytes, RowReader &rows)
    {
        const auto size = static_cast<std::size_t>(bytes.size());
        return csv_parse(&m_parser, bytes.data(), size, takeOfferField, takeOfferRow, &rows) == size;
    }
    bool finish(RowReader &rows) { return csv_fini(&m_parser, takeOfferField, takeOfferRow, &rows) == 0; }
    bool isInRow() const { return m_parser.pstate != 0; } ///< a quoted field may go on in the next line
    QString reason() { return reasonOf(csv_error(&m_parser)); }

private:
    static QString reasonOf(int error)
    {
        return error == CSV_ENOMEM
                   ? Text::tr(
                         "a field there is longer than any in an offer; a quotation mark may be missing.")
                   : Text::tr("a quotation mark stands where none may, or is not closed.");
    }

    csv_parser m_parser{};
};

} // namespace

Result<> readOfferCsv(OfferSource &source, OfferContent &content)
{
    RowReader rows(content);
    Parser parser;
    const auto refused = [&source](const OfferProblem &problem) {
        return tl::unexpected(refusal(source.path(), problem));
    };
    int line = 1;
    int rowLine = 1;
    bool isAtLineBegin = true;
    for (QByteArrayView chunk = source.next(); !chunk.isEmpty(); chunk = source.next()) {
        while (!chunk.isEmpty()) { // a line at a time, so that a row knows its own
            if (isAtLineBegin && !parser.isInRow())
                rows.setLine(rowLine = line);
            const qsizetype newline = chunk.indexOf('\n');
            const qsizetype size = newline < 0 ? chunk.size() : newline + 1;
            if (!parser.parse(chunk.first(size), rows))
                return refused({.reason = parser.reason(), .line = rowLine});
            if (rows.problem())
                return refused(*rows.problem());
            isAtLineBegin = newline >= 0;
            line += isAtLineBegin ? 1 : 0;
            chunk = chunk.sliced(size);
        }
    }
    if (source.failure())
        return tl::unexpected(*source.failure());
    if (!parser.finish(rows))
        return refused({.reason = Text::tr("the file ends in the middle: it was not downloaded whole."),
                        .line = rowLine});
    if (rows.problem())
        return refused(*rows.problem());
    if (!rows.hasNames())
        return refused({Text::tr("this is no offer of the AWS Price List: no row names a column “SKU”.")});
    return {};
}

} // namespace bakeoff::report

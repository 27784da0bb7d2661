// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/offer_json.h"

#include "report/offer_stream.h"

#include <QCoreApplication>

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace bakeoff::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::report)
};

template <typename Target>
struct Named {
    std::string_view name;
    Target target;
};

template <typename Table>
auto find(const Table &table, std::string_view name)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto &each) { return each.name == name; });
    return found == table.end() ? std::nullopt : std::optional(found->target);
}

constexpr std::array facts{Named<OfferFact>{"formatVersion", OfferFact::FormatVersion},
                           Named<OfferFact>{"offerCode", OfferFact::OfferCode},
                           Named<OfferFact>{"version", OfferFact::Version},
                           Named<OfferFact>{"publicationDate", OfferFact::PublicationDate}};

constexpr std::array attributes{Named<ProductField>{"location", ProductField::Location},
                                Named<ProductField>{"locationType", ProductField::LocationType},
                                Named<ProductField>{"regionCode", ProductField::RegionCode},
                                Named<ProductField>{"instanceType", ProductField::InstanceType},
                                Named<ProductField>{"operatingSystem", ProductField::OperatingSystem},
                                Named<ProductField>{"tenancy", ProductField::Tenancy},
                                Named<ProductField>{"preInstalledSw", ProductField::PreInstalledSoftware},
                                Named<ProductField>{"capacitystatus", ProductField::CapacityStatus},
                                Named<ProductField>{"marketoption", ProductField::MarketOption},
                                Named<ProductField>{"usagetype", ProductField::UsageType},
                                Named<ProductField>{"transferType", ProductField::TransferType},
                                Named<ProductField>{"fromLocation", ProductField::FromLocation},
                                Named<ProductField>{"fromLocationType", ProductField::FromLocationType},
                                Named<ProductField>{"fromRegionCode", ProductField::FromRegionCode},
                                Named<ProductField>{"toLocation", ProductField::ToLocation},
                                Named<ProductField>{"toLocationType", ProductField::ToLocationType},
                                Named<ProductField>{"toRegionCode", ProductField::ToRegionCode}};

constexpr std::array rateTexts{Named<std::string OfferRate::*>{"beginRange", &OfferRate::beginRange},
                               Named<std::string OfferRate::*>{"endRange", &OfferRate::endRange},
                               Named<std::string OfferRate::*>{"unit", &OfferRate::unit}};

/// What is still to be read out of the file.
struct Wanted {
    bool products = true;
    bool prices = true;
    bool hasProducts = false; ///< seen anywhere in it
    bool hasTerms = false;
};

/// Takes what RapidJSON's reader finds. https://rapidjson.org/md_doc_sax.html
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler>
{
public:
    Handler(ChunkStream &stream, OfferContent &content, Wanted &wanted)
        : m_stream(stream), m_content(content), m_wanted(wanted), m_readsProducts(wanted.products)
    {
    }

    const std::optional<OfferProblem> &problem() const { return m_problem; }

    bool Null() { return otherValue(); }
    bool Bool(bool) { return otherValue(); }
    bool RawNumber(const char *, rapidjson::SizeType, bool) { return otherValue(); }
    bool String(const char *text, rapidjson::SizeType size, bool);
    bool Key(const char *text, rapidjson::SizeType size, bool);
    bool StartObject();
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool StartArray();
    bool EndArray(rapidjson::SizeType) { return end(); }

private:
    /// What the object at hand is.
    enum class Level : unsigned char {
        File,
        Products,
        Product,
        Attributes,
        Terms,
        OnDemand,
        TermsOfSku,
        Term,
        Dimensions,
        Dimension,
        Currencies,
        PassedOver,
    };
    static constexpr int deepest = 64;

    /// What an object below the key at hand is.
    Level below();
    /// What may stand there, when it is something that is asked for.
    enum class Expected { Anything, Text, Object };
    Expected expected() const;
    bool otherValue();
    bool push(Level level);
    bool end();
    bool wrong(const QString &reason);
    bool check(const OfferContent::Wrong &reason) { return reason ? wrong(*reason) : true; }
    bool isIn(Level level) const { return m_depth > 0 && m_levels[std::size_t(m_depth) - 1] == level; }

    ChunkStream &m_stream;
    OfferContent &m_content;
    Wanted &m_wanted;
    const bool m_readsProducts;
    std::array<Level, deepest> m_levels{};
    int m_depth = 0;
    std::string m_key;
    std::optional<ProductField> m_attribute; ///< that the key at hand is
    OfferProduct m_product;
    OfferRate m_rate;               ///< SKU, term and date hold for all rates of a term
    std::vector<OfferRate> m_rates; ///< of the term: its date may come last
    std::optional<OfferProblem> m_problem;
};

bool Handler::wrong(const QString &reason)
{
    QString sku;
    for (int i = 0; i < m_depth; ++i) {
        if (m_levels[std::size_t(i)] == Level::Product)
            sku = QString::fromStdString(m_product.sku);
        else if (m_levels[std::size_t(i)] == Level::TermsOfSku)
            sku = QString::fromStdString(m_rate.sku);
    }
    m_problem = OfferProblem{.reason = reason, .sku = sku};
    return false;
}

Handler::Level Handler::below()
{
    if (m_depth == 0)
        return Level::File;
    switch (m_levels[std::size_t(m_depth) - 1]) {
    case Level::File:
        if (m_key == "products") {
            m_wanted.hasProducts = true;
            // Which products are asked for depends on the offer.
            if (!m_readsProducts || m_content.fact(OfferFact::OfferCode).empty())
                return Level::PassedOver;
            m_wanted.products = false;
            m_wanted.prices = true;
            return Level::Products;
        }
        if (m_key == "terms") {
            m_wanted.hasTerms = true;
            m_wanted.prices = false;
            return Level::Terms;
        }
        return Level::PassedOver;
    case Level::Products:
        m_product.clear();
        m_product.sku = m_key;
        return Level::Product;
    case Level::Product:
        return m_key == "attributes" ? Level::Attributes : Level::PassedOver;
    case Level::Terms:
        return m_key == "OnDemand" ? Level::OnDemand : Level::PassedOver;
    case Level::OnDemand:
        if (!m_content.wantsPricesOf(m_key))
            return Level::PassedOver;
        m_rate.sku = m_key;
        return Level::TermsOfSku;
    case Level::TermsOfSku:
        m_rate.term = m_key;
        m_rate.effectiveDate.clear();
        m_rates.clear();
        return Level::Term;
    case Level::Term:
        return m_key == "priceDimensions" ? Level::Dimensions : Level::PassedOver;
    case Level::Dimensions:
        m_rates.emplace_back();
        m_rates.back().rateCode = m_key;
        return Level::Dimension;
    case Level::Dimension:
        return m_key == "pricePerUnit" ? Level::Currencies : Level::PassedOver;
    case Level::Attributes:
    case Level::Currencies:
    case Level::PassedOver:
        return Level::PassedOver;
    }
    return Level::PassedOver;
}

Handler::Expected Handler::expected() const
{
    if (m_depth == 0)
        return Expected::Object;
    switch (m_levels[std::size_t(m_depth) - 1]) {
    case Level::File:
        if (m_key == "products" || m_key == "terms")
            return Expected::Object;
        return find(facts, m_key) ? Expected::Text : Expected::Anything;
    case Level::Product:
        if (m_key == "attributes")
            return Expected::Object;
        return m_key == "sku" || m_key == "productFamily" ? Expected::Text : Expected::Anything;
    case Level::Attributes:
        return m_attribute ? Expected::Text : Expected::Anything;
    case Level::Terms:
        return m_key == "OnDemand" ? Expected::Object : Expected::Anything;
    case Level::Products:
    case Level::OnDemand:
    case Level::TermsOfSku:
    case Level::Dimensions:
        return Expected::Object;
    case Level::Term:
        if (m_key == "priceDimensions")
            return Expected::Object;
        return m_key == "effectiveDate" || m_key == "sku" ? Expected::Text : Expected::Anything;
    case Level::Dimension:
        if (m_key == "pricePerUnit")
            return Expected::Object;
        return find(rateTexts, m_key) ? Expected::Text : Expected::Anything;
    case Level::Currencies:
        return Expected::Text;
    case Level::PassedOver:
        break;
    }
    return Expected::Anything;
}

bool Handler::Key(const char *text, rapidjson::SizeType size, bool)
{
    m_stream.noteToken();
    if (isIn(Level::PassedOver))
        return true;
    if (isIn(Level::Attributes))
        m_attribute = find(attributes, std::string_view(text, size));
    else
        m_key.assign(text, size);
    return true;
}

bool Handler::String(const char *text, rapidjson::SizeType size, bool)
{
    m_stream.noteToken();
    if (isIn(Level::PassedOver))
        return true;
    if (isIn(Level::Attributes)) { // by far the most frequent one
        if (m_attribute)
            m_product[*m_attribute].assign(text, size);
        return true;
    }
    if (expected() == Expected::Object)
        return otherValue();
    const std::string_view value(text, size);
    if (isIn(Level::File)) {
        const auto fact = find(facts, m_key);
        return fact ? check(m_content.setFact(*fact, value)) : true;
    }
    if (isIn(Level::Product)) {
        if (m_key == "productFamily")
            m_product[ProductField::Family] = value;
        if (m_key == "sku" && value != m_product.sku)
            return wrong(Text::tr("the SKU inside is another than that of the entry."));
    } else if (isIn(Level::Term)) {
        if (m_key == "effectiveDate")
            m_rate.effectiveDate = value;
        if (m_key == "sku" && value != m_rate.sku)
            return wrong(Text::tr("the SKU inside is another than that of the entry."));
    } else if (isIn(Level::Dimension)) {
        if (const auto member = find(rateTexts, m_key))
            m_rates.back().**member = value;
    } else if (isIn(Level::Currencies)) {
        OfferRate &rate = m_rates.back();
        if (rate.currency != "USD") { // whatever else there is beside it
            rate.currency = m_key;
            rate.price = value;
        }
    }
    return true;
}

bool Handler::otherValue()
{
    m_stream.noteToken();
    const QString key = QString::fromStdString(m_key.substr(0, 60));
    switch (expected()) {
    case Expected::Anything:
        return true;
    case Expected::Text:
        return wrong(isIn(Level::Attributes) ? Text::tr("an attribute must be a text.")
                                             : Text::tr("“%1” must be a text.").arg(key));
    case Expected::Object:
        return wrong(m_depth == 0 ? Text::tr("the file must hold an object.")
                                  : Text::tr("“%1” must hold an object.").arg(key));
    }
    return true;
}

bool Handler::push(Level level)
{
    if (m_depth == deepest)
        return wrong(Text::tr("it is nested more than %1 levels deep.").arg(deepest));
    m_levels[std::size_t(m_depth++)] = level;
    return true;
}

bool Handler::StartObject()
{
    m_stream.noteToken();
    if (isIn(Level::PassedOver))
        return push(Level::PassedOver);
    if (expected() == Expected::Text)
        return otherValue();
    return push(below());
}

bool Handler::StartArray()
{
    if (!isIn(Level::PassedOver) && expected() != Expected::Anything)
        return otherValue();
    m_stream.noteToken();
    return push(Level::PassedOver);
}

bool Handler::end()
{
    m_stream.noteToken();
    if (isIn(Level::Product) && !check(m_content.addProduct(m_product)))
        return false;
    if (isIn(Level::Term)) {
        for (OfferRate &rate : m_rates) {
            rate.sku = m_rate.sku;
            rate.term = m_rate.term;
            rate.effectiveDate = m_rate.effectiveDate;
            if (!check(m_content.addRate(rate)))
                return false;
        }
    }
    --m_depth;
    return true;
}

/// Reads the file once. Errors: as readOfferJson().
Result<> readOnce(const QString &path, ReadProgress &progress, OfferContent &content, Wanted &wanted)
{
    OfferSource source(path, progress);
    if (const auto opened = source.open(); !opened)
        return tl::unexpected(opened.error());
    ChunkStream stream(source);
    Handler handler(stream, content, wanted);
    rapidjson::Reader reader;
    // Iterative: a file of a million brackets must not use up the stack.
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult parsed = reader.Parse<flags>(stream, handler);
    if (source.failure())
        return tl::unexpected(*source.failure());
    OfferProblem problem;
    problem.offset = qint64(parsed.IsError() ? parsed.Offset() : stream.Tell());
    if (const auto tooLong = stream.tooLong()) {
        problem.offset = qint64(*tooLong);
        problem.reason = Text::tr("a text there is longer than any in an offer.");
    } else if (handler.problem()) {
        problem.offset = qint64(stream.Tell());
        problem.reason = handler.problem()->reason;
        problem.sku = handler.problem()->sku;
    } else if (parsed.IsError() && stream.isAtEnd())
        problem.reason = Text::tr("the file ends in the middle: it was not downloaded whole.");
    else if (parsed.IsError())
        problem.reason =
            Text::tr("this is no JSON: %1").arg(QLatin1String(rapidjson::GetParseError_En(parsed.Code())));
    else if (!stream.isAtEnd()) // a zero byte looks like the end
        problem.reason = Text::tr("this is no JSON: %1").arg(Text::tr("a zero byte."));
    else
        return {};
    return tl::unexpected(refusal(path, problem));
}

} // namespace

Result<> readOfferJson(const QString &path, ReadProgress &progress, OfferContent &content)
{
    Wanted wanted;
    constexpr int mostTimes = 3; // the offer's code may stand behind the products, and they behind the terms
    for (int i = 0; i < mostTimes && (wanted.products || wanted.prices); ++i) {
        if (i > 0)
            progress.expect(QFile(path).size());
        if (auto read = readOnce(path, progress, content, wanted); !read)
            return read;
        if (!wanted.hasProducts || !wanted.hasTerms)
            break;
    }
    const auto isMissing = [&content](OfferFact fact) { return content.fact(fact).empty(); };
    QString key;
    if (isMissing(OfferFact::OfferCode))
        key = QStringLiteral("offerCode");
    else if (isMissing(OfferFact::PublicationDate))
        key = QStringLiteral("publicationDate");
    else if (isMissing(OfferFact::Version))
        key = QStringLiteral("version");
    else if (!wanted.hasProducts)
        key = QStringLiteral("products");
    else if (!wanted.hasTerms)
        key = QStringLiteral("terms");
    else
        return {};
    return tl::unexpected(
        refusal(path, {Text::tr("this is no offer of the AWS Price List: “%1” is missing.").arg(key)}));
}

} // namespace bakeoff::report

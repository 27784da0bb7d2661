// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_tickers.h"

#include "widgets/charts/chart_numbers.h"

#include <qcustomplot.h>

#include <cmath>

namespace bakeoff::widgets {

using report::FigureAxis;

namespace {

class ValueTicker : public QCPAxisTicker
{
public:
    explicit ValueTicker(FigureAxis axis) : m_axis(std::move(axis)) {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_step = QCPAxisTicker::getTickStep(range);
        if (m_axis.isCount)
            m_step = std::ceil(m_step); // 0.5 and 2.5 among them
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return tickText(m_axis, tick, m_step, locale);
    }

private:
    FigureAxis m_axis;
    double m_step = 0;
};

/// Powers of ten; where there are few of them also 2, 3 and 5 times each; evenly spread numbers where it
/// shows next to nothing.
class LogTicker : public QCPAxisTickerLog
{
public:
    explicit LogTicker(FigureAxis axis) : m_axis(std::move(axis)) {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        m_step = range.upper < 2.5 * range.lower ? QCPAxisTicker::getTickStep(range) : 0;
        return QCPAxisTickerLog::getTickStep(range);
    }
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override
    {
        if (m_step > 0)
            return QCPAxisTicker::createTickVector(m_step, range);
        if (range.lower <= 0 || range.upper > 30 * range.lower)
            return QCPAxisTickerLog::createTickVector(tickStep, range);
        QVector<double> ticks;
        for (double power = std::pow(10, std::floor(std::log10(range.lower))); power <= range.upper;
             power *= 10) {
            for (const double times : {1, 2, 3, 5})
                ticks << times * power; // those outside are left out by what calls this
        }
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale &locale, QChar, int) override
    {
        return tickText(m_axis, tick, m_step, locale);
    }

private:
    FigureAxis m_axis;
    double m_step = 0;
};

/// As much of a date as tells the marks apart.
class DateTicker : public QCPAxisTickerDateTime
{
public:
    DateTicker() { setDateTimeSpec(Qt::UTC); }

protected:
    QVector<QString> createLabelVector(const QVector<double> &ticks, const QLocale &locale, QChar formatChar,
                                       int precision) override
    {
        constexpr double day = 24 * 3600;
        const double step = ticks.size() > 1 ? ticks.at(1) - ticks.at(0) : day;
        setDateTimeFormat(step < 0.9 * day   ? QStringLiteral("MM-dd HH:mm")
                          : step < 27 * day  ? QStringLiteral("yyyy-MM-dd")
                          : step < 360 * day ? QStringLiteral("yyyy-MM")
                                             : QStringLiteral("yyyy"));
        return QCPAxisTickerDateTime::createLabelVector(ticks, locale, formatChar, precision);
    }
};

} // namespace

QSharedPointer<QCPAxisTicker> makeTicker(const FigureAxis &axis, int count)
{
    QSharedPointer<QCPAxisTicker> ticker;
    if (axis.isDate)
        ticker = QSharedPointer<DateTicker>::create();
    else if (axis.isLogarithmic)
        ticker = QSharedPointer<LogTicker>::create(axis);
    else
        ticker = QSharedPointer<ValueTicker>::create(axis);
    ticker->setTickCount(count);
    return ticker;
}

} // namespace bakeoff::widgets

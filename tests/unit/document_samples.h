// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <utility>

/// Documents with everything in them, and a painter of charts that needs no widgets.
namespace documents {

using namespace bakeoff::report;

inline Figure deployTime(bool isKorean)
{
    Figure figure;
    figure.id = QStringLiteral("deploy-time");
    figure.title = isKorean ? QStringLiteral("단계별 배포 시간") : QStringLiteral("Deploy time by phase");
    figure.caption =
        isKorean
            ? QStringLiteral("TCG에서 측정, 연결 복제, 실행 5회의 중앙값. 막대 끝의 선은 95번째 백분위까지.")
            : QStringLiteral("Measured under TCG, linked clones, median of 5 runs. The whisker ends at the "
                             "95th percentile.");
    figure.x.label = isKorean ? QStringLiteral("방식") : QStringLiteral("Strategy");
    figure.y.label = isKorean ? QStringLiteral("배포 시간(초)") : QStringLiteral("Deploy time (s)");
    figure.y.unit = QStringLiteral("s");
    figure.categories = isKorean ? QStringList{QStringLiteral("사전 설치"), QStringLiteral("OS 전용")}
                                 : QStringList{QStringLiteral("Pre-installed"), QStringLiteral("OS-only")};
    figure.whiskers = {{41, 48}, {171, 196}};
    figure.totals = {QStringLiteral("41 s"), QStringLiteral("171 s")};
    const QStringList names =
        isKorean
            ? QStringList{QStringLiteral("부팅"), QStringLiteral("설치"), QStringLiteral("구성")}
            : QStringList{QStringLiteral("Boot"), QStringLiteral("Install"), QStringLiteral("Configure")};
    figure.series = {
        {QStringLiteral("boot"), names[0], QStringLiteral("phase:boot"), Provenance::Measured, {17, 16}},
        {QStringLiteral("install"), names[1], QStringLiteral("phase:install"), Provenance::Measured, {0, 92}},
        {QStringLiteral("configure"),
         names[2],
         QStringLiteral("phase:configure"),
         Provenance::Assumed,
         {24, 63}}};
    figure.marks = {{QStringLiteral("three-minutes"),
                     isKorean ? QStringLiteral("기사의 3분") : QStringLiteral("The article's three minutes"),
                     Qt::Horizontal, 180}};
    return figure;
}

inline Figure breakEven(bool isKorean)
{
    Figure figure;
    figure.id = QStringLiteral("break-even");
    figure.kind = Figure::Kind::Lines;
    figure.title = isKorean ? QStringLiteral("손익분기점") : QStringLiteral("Break-even");
    figure.x.label = isKorean ? QStringLiteral("월 배포 수") : QStringLiteral("Deploys a month");
    figure.y.label = isKorean ? QStringLiteral("월 비용(원)") : QStringLiteral("Monthly cost (KRW)");
    figure.y.unit = QStringLiteral("원");
    FigureSeries baked{QStringLiteral("pre-installed"),
                       isKorean ? QStringLiteral("사전 설치") : QStringLiteral("Pre-installed"),
                       QStringLiteral("pre-installed"), Provenance::Data};
    FigureSeries fried{QStringLiteral("os-only"),
                       isKorean ? QStringLiteral("OS 전용") : QStringLiteral("OS-only"),
                       QStringLiteral("os-only"), Provenance::Data};
    for (int x = 0; x <= 100; x += 10) {
        baked.points << QPointF(x, 64000 + 120 * x);
        fried.points << QPointF(x, 21000 + 910 * x);
    }
    figure.series = {baked, fried};
    return figure;
}

/// Colours of its own; whatever draws the product's charts is tested with the charts.
inline void drawFigure(QPainter &painter, const QRectF &area, const Figure &figure)
{
    static const QList<QColor> colors{QColor(0x2f, 0x6f, 0xb7), QColor(0xd9, 0x8c, 0x2b),
                                      QColor(0x5a, 0xa0, 0x6d)};
    const QFontMetricsF metrics(painter.font(), painter.device());
    const QRectF plot = area.adjusted(90, 8, -60, -2 * metrics.height() - 8);
    painter.save();
    painter.setPen(QColor(0x5a, 0x61, 0x6c));
    painter.drawText(
        QRectF(plot.left(), area.bottom() - metrics.height() - 2, plot.width(), metrics.height()),
        Qt::AlignCenter, figure.kind == Figure::Kind::Lines ? figure.x.label : figure.y.label);
    painter.drawRect(plot);
    double largest = 1;
    for (const FigureSeries &series : figure.series) {
        for (const QPointF &point : series.points)
            largest = std::max(largest, point.y());
    }
    for (qsizetype i = 0; i < figure.categories.size(); ++i) {
        const double height = plot.height() / double(figure.categories.size());
        const double top = plot.top() + double(i) * height;
        painter.setPen(Qt::black);
        painter.drawText(QRectF(area.left(), top, 84, height), Qt::AlignVCenter | Qt::AlignRight,
                         figure.categories[i]);
        double left = plot.left();
        for (qsizetype s = 0; s < figure.series.size(); ++s) {
            const double width = figure.series[s].values.value(i) * plot.width() / 200;
            painter.fillRect(QRectF(left, top + height / 4, width, height / 2),
                             s == 1 ? QBrush(colors[s], Qt::BDiagPattern) : QBrush(colors[s % 3]));
            left += width;
        }
        painter.drawText(QRectF(left + 6, top, 80, height), Qt::AlignVCenter, figure.totals.value(i));
    }
    for (qsizetype s = 0; s < figure.series.size(); ++s) {
        QPolygonF line;
        for (const QPointF &point : figure.series[s].points)
            line << QPointF(plot.left() + point.x() / 100 * plot.width(),
                            plot.bottom() - point.y() / largest * plot.height());
        painter.setPen(QPen(colors[s % 3], 2));
        painter.drawPolyline(line);
        if (!line.isEmpty())
            painter.drawText(line.last() + QPointF(6, 4), figure.series[s].name);
    }
    painter.restore();
}

/// With a table of so many rows.
inline Document english(int rows = 60)
{
    Document document;
    document.title = QStringLiteral("How far should templates be pre-installed?");
    document.subtitle = {QStringLiteral("Web shop matrix: 3 platforms × 7 services, 2 generations"),
                         QStringLiteral("Made on 6 September 2026 by Bakeoff 0.1.0")};
    document.language = QStringLiteral("en");
    block::Table services{
        QStringLiteral("Advice for each cell"),
        {QStringLiteral("Platform"), QStringLiteral("Service"), QStringLiteral("Advice"),
         QStringLiteral("Deploys a month"), QStringLiteral("Monthly cost (USD)")},
        {},
        {3, 4},
        QStringLiteral("Ties go to OS-only. Fixed costs that cells share are counted once.")};
    for (int i = 1; i <= rows; ++i)
        services.rows << block::Row{
            {QStringLiteral("Debian 12"),
             QStringLiteral("service-%1").arg(i),
             i % 3 == 0 ? QStringLiteral("Pre-installed, configured") : QStringLiteral("OS-only"),
             {QString::number(i * 7), Provenance::Assumed},
             {QStringLiteral("%1.50").arg(i * 3), Provenance::Data}}};
    services.rows << block::Row{
        {QStringLiteral("Sum"), {}, {}, {}, {QStringLiteral("5,490.00"), {}, QStringLiteral("5490.00")}},
        true};
    document
        .callout(QStringLiteral(
            "Pre-install MySQL and Hadoop and leave the other five services to Puppet: deploys "
            "take 41 s instead of 171 s where it matters, and 8 images are kept up to date "
            "instead of 42."))
        .heading(QStringLiteral("What was compared"))
        .facts(
            {{QStringLiteral("Acceleration"), {QStringLiteral("TCG (no usable KVM)"), Provenance::Measured}},
             {QStringLiteral("Runs"), {QStringLiteral("10, five of each strategy"), Provenance::Measured}},
             {QStringLiteral("Prices"), {QStringLiteral("AWS Seoul, 22 May 2022"), Provenance::Data}},
             {QStringLiteral("Probability that a change breaks an image"),
              {QStringLiteral("2 %"), Provenance::Assumed, QStringLiteral("0.02")}}})
        .paragraph(
            QStringLiteral("A pre-installed template is a golden image for one operating system and one "
                           "service. It deploys fast, "
                           "and every one of them has to be rebuilt when a package in it gets a security "
                           "advisory. An OS-only "
                           "template is one image for each operating system; the configuration tool installs "
                           "the service on every "
                           "deploy. Which of the two costs less depends on how often a service is deployed "
                           "and how often it is "
                           "patched; both are counted here from the same recipes, on the same machine."))
        .heading(QStringLiteral("Deploy time"))
        .figure(deployTime(false), 70)
        .note(QStringLiteral("Sources and gaps"),
              QStringLiteral(
                  "Ubuntu and SUSE advisories are not at hand; their rates are assumptions.\nSnapshot "
                  "prices are of February 2021 (eu-west-1)."))
        .heading(QStringLiteral("Monthly cost"))
        .heading(QStringLiteral("Where the lines cross"), 2)
        .figure(breakEven(false), 75)
        .paragraph(QStringLiteral("The lines cross at 54 deploys a month."))
        .heading(QStringLiteral("Every cell"))
        .table(services)
        .pageBreak()
        .heading(QStringLiteral("What is not known"))
        .paragraph(QStringLiteral("Nothing was measured under KVM."));
    return document;
}

inline Document korean(int rows = 60)
{
    Document document;
    document.title = QStringLiteral("템플릿을 어디까지 사전 설치할 것인가?");
    document.subtitle = {QStringLiteral("웹 상점 매트릭스: 플랫폼 3개 × 서비스 7개, 2세대"),
                         QStringLiteral("2026년 9월 6일, Bakeoff 0.1.0으로 작성")};
    document.language = QStringLiteral("ko");
    block::Table services{
        QStringLiteral("셀별 권고"),
        {QStringLiteral("플랫폼"), QStringLiteral("서비스"), QStringLiteral("권고"),
         QStringLiteral("월 배포 수"), QStringLiteral("월 비용(원)")},
        {},
        {3, 4},
        QStringLiteral("비용이 같으면 OS 전용을 권합니다. 여러 셀이 함께 쓰는 고정 비용은 한 번만 셉니다.")};
    for (int i = 1; i <= rows; ++i)
        services.rows << block::Row{
            {QStringLiteral("데비안 12"),
             QStringLiteral("서비스-%1").arg(i),
             i % 3 == 0 ? QStringLiteral("사전 설치, 구성까지") : QStringLiteral("OS 전용"),
             {QString::number(i * 7), Provenance::Assumed},
             {QStringLiteral("%1,500").arg(i * 3), Provenance::Data}}};
    services.rows << block::Row{
        {QStringLiteral("합계"), {}, {}, {}, {QStringLiteral("3,583,600"), {}, QStringLiteral("3583600")}},
        true};
    document
        .callout(QStringLiteral(
            "MySQL과 Hadoop만 사전 설치하고 나머지 다섯 서비스는 Puppet에 맡기십시오. 중요한 곳의 배포는 "
            "171초에서 41초로 줄고, 최신으로 유지할 이미지는 42개가 아니라 8개입니다."))
        .heading(QStringLiteral("무엇을 비교했는가"))
        .facts({{QStringLiteral("가속"), {QStringLiteral("TCG(쓸 수 있는 KVM 없음)"), Provenance::Measured}},
                {QStringLiteral("실행"), {QStringLiteral("10회, 방식마다 5회"), Provenance::Measured}},
                {QStringLiteral("가격"), {QStringLiteral("AWS 서울, 2022년 5월 22일"), Provenance::Data}},
                {QStringLiteral("변경 하나가 이미지를 망가뜨릴 확률"),
                 {QStringLiteral("2 %"), Provenance::Assumed, QStringLiteral("0.02")}}})
        .paragraph(QStringLiteral("사전 설치 템플릿은 운영체제 하나와 서비스 하나를 위한 골든 이미지입니다. "
                                  "배포는 빠르지만, 안에 든 패키지에 보안 권고가 "
                                  "나올 때마다 이미지를 하나하나 다시 만들어야 합니다. OS 전용 템플릿은 "
                                  "운영체제마다 하나뿐이며, 배포할 때마다 구성 도구가 "
                                  "서비스를 설치합니다. 어느 쪽이 덜 드는지는 서비스를 얼마나 자주 배포하고 "
                                  "얼마나 자주 패치하는지에 달려 있습니다. 둘 다 같은 "
                                  "레시피로, 같은 기계에서 측정했습니다."))
        .heading(QStringLiteral("배포 시간"))
        .figure(deployTime(true), 70)
        .note(QStringLiteral("출처와 빠진 것"),
              QStringLiteral(
                  "우분투와 SUSE의 보안 권고는 구하지 못해 그 빈도는 가정입니다.\n스냅숏 가격은 2021년 2월 "
                  "eu-west-1의 것입니다."))
        .heading(QStringLiteral("월 비용"))
        .heading(QStringLiteral("두 선이 만나는 곳"), 2)
        .figure(breakEven(true), 75)
        .paragraph(QStringLiteral("두 선은 월 배포 54회에서 만납니다."))
        .heading(QStringLiteral("모든 셀"))
        .table(services)
        .pageBreak()
        .heading(QStringLiteral("모르는 것"))
        .paragraph(QStringLiteral("KVM에서는 아무것도 측정하지 않았습니다."));
    return document;
}

} // namespace documents

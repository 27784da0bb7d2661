// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files and on paper.
#include "base/files.h"
#include "figure_samples.h"
#include "support/full_disk.h"
#include "widgets/charts/figure_chart.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

#include <cmath>

using namespace bakeoff;
using namespace figures;
using widgets::FigureChart;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        widgets::applyTheme(widgets::Theme::Dark, QApplication::palette()); // paper stays white
        m_chart = std::make_unique<FigureChart>();
    }
    void cleanup() { m_chart.reset(); }

    void exportsCanBeReadBack();
    void exportsLeaveOutWhatIsOff();
    void exportFailsWithASentence();
    void exportIsAskedFor();
    void paintsTheSameOnAnyDevice();

private:
    void show(const Figure &figure)
    {
        m_chart->setFigure(figure);
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    std::unique_ptr<FigureChart> m_chart;
    QTemporaryDir m_folder;
};

void TestChartExport::exportsCanBeReadBack()
{
    const QList<Figure> figures{stacked(), grouped(), lines(), dots()};
    for (const Figure &figure : figures) {
        show(figure);
        const QString stem = m_folder.filePath(figure.id);
        for (const char *ending : {".png", ".svg", ".pdf", ".csv"}) {
            const auto written = m_chart->exportTo(stem + QLatin1String(ending));
            QVERIFY2(written, ending);
        }
        const QImage image(stem + QStringLiteral(".png"));
        QCOMPARE(image.width(), 1920);
        QVERIFY(image.height() >= 600);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));

        QXmlStreamReader svg(contentOf(stem + QStringLiteral(".svg")));
        QStringList texts;
        while (!svg.atEnd()) {
            svg.readNext();
            if (svg.isStartElement() && svg.name() == QLatin1String("text"))
                texts << svg.readElementText();
            QVERIFY(svg.name() != QLatin1String("image"));
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        const QString all = texts.join(u'|');
        QVERIFY2(all.contains(figure.title), qPrintable(all));
        for (const QString &category : figure.categories)
            QVERIFY2(all.contains(category.section(u'\n', 0, 0)), qPrintable(all));

        const QByteArray pdf = contentOf(stem + QStringLiteral(".pdf"));
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type\\s*/Page\\b"))), 1);
        QVERIFY(!pdf.contains("/Subtype /Image")); // lines and text, no picture of them
        QVERIFY(pdf.contains("/FontFile"));

        QCOMPARE(QString::fromUtf8(contentOf(stem + QStringLiteral(".csv"))), report::toCsv(figure));
    }
}

void TestChartExport::exportsLeaveOutWhatIsOff()
{
    const QString file = m_folder.filePath(QStringLiteral("off.svg"));
    show(stacked());
    m_chart->setShown(QStringLiteral("boot"), false);
    QVERIFY(m_chart->exportTo(file));
    QVERIFY(!contentOf(file).contains(">Boot<"));
    QVERIFY(!contentOf(file).contains("The 3 minutes"));
    m_chart->setShown(QStringLiteral("boot"), true);
    m_chart->setShown(QStringLiteral("article"), true);
    QVERIFY(m_chart->exportTo(file));
    QVERIFY(contentOf(file).contains(">Boot<"));
    QVERIFY(contentOf(file).contains("The 3 minutes"));
}

void TestChartExport::exportFailsWithASentence()
{
    show(stacked());
    for (const char *ending : {"png", "svg", "pdf", "csv"}) {
        const auto written =
            m_chart->exportTo(QStringLiteral("/no/such/folder/chart.") + QLatin1String(ending));
        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QStringLiteral("/no/such/folder/chart.")));
        QVERIFY(!written.error().hint.isEmpty());
        // A disk that is full leaves what was there.
        const QString file = m_folder.filePath(QStringLiteral("full.") + QLatin1String(ending));
        QVERIFY(writeFile(file, "before"));
        {
            const tests::FullDisk full(64);
            const auto half = m_chart->exportTo(file);
            QVERIFY(!half);
            QVERIFY(half.error().message.contains(file));
        }
        QCOMPARE(contentOf(file), QByteArray("before"));
    }
    const auto other = m_chart->exportTo(m_folder.filePath(QStringLiteral("chart.bmp")));
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::Unsupported);
}

void TestChartExport::exportIsAskedFor()
{
    show(stacked());
    auto *button = m_chart->findChild<QToolButton *>(QStringLiteral("exportChart"));
    QVERIFY(button->isEnabled());
    QCOMPARE(button->menu()->actions().size(), 4);
    const auto save = [this](const QString &folder) {
        m_chart->findChild<QAction *>(QStringLiteral("export-csv"))->trigger();
        auto *dialog = m_chart->findChild<QFileDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), QStringLiteral("deploy-time.csv"));
        Q_EMIT dialog->fileSelected(folder + QStringLiteral("/deploy-time.csv"));
        delete dialog;
    };
    save(m_folder.path());
    QCOMPARE(QString::fromUtf8(contentOf(m_folder.filePath(QStringLiteral("deploy-time.csv")))),
             report::toCsv(stacked()));
    QVERIFY(!m_chart->findChild<QMessageBox *>());
    save(QStringLiteral("/no/such/folder"));
    auto *message = m_chart->findChild<QMessageBox *>(QStringLiteral("exportError"));
    QVERIFY(message);
    QVERIFY(message->text().contains(QStringLiteral("/no/such/folder")));
}

void TestChartExport::paintsTheSameOnAnyDevice()
{
    // Text has its size in points whatever the resolution: the plot takes the same share of the page.
    const auto extent = [](int dotsPerInch) {
        QImage image(8 * dotsPerInch, 5 * dotsPerInch, QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
        image.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
        image.fill(Qt::white);
        QPainter painter(&image);
        FigureChart::paint(painter, QRectF(image.rect()), lines(), widgets::paperPalette());
        painter.end();
        int first = image.width();
        for (int y = 0; y < image.height(); ++y) { // the line of OS-only, in its colour
            for (int x = 0; x < first; ++x) {
                if (image.pixelColor(x, y) == QColor(0x00, 0x77, 0xbb) && y > image.height() / 2)
                    first = x;
            }
        }
        return double(first) / image.width();
    };
    const double coarse = extent(96);
    const double fine = extent(192);
    QVERIFY(coarse > 0.02 && coarse < 0.2);
    QVERIFY2(std::abs(coarse - fine) < 0.01, qPrintable(QStringLiteral("%1 %2").arg(coarse).arg(fine)));

    const QString file = m_folder.filePath(QStringLiteral("page.pdf"));
    {
        QPdfWriter writer(file);
        QPainter painter(&writer);
        FigureChart::paint(painter, QRectF(0, 0, writer.width(), writer.height() / 2.0), stacked(),
                           widgets::paperPalette());
        writer.newPage();
        FigureChart::paint(painter, QRectF(0, 0, writer.width(), writer.height() / 2.0), dots(),
                           widgets::paperPalette());
    }
    const QByteArray pdf = contentOf(file);
    QCOMPARE(QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type\\s*/Page\\b"))), 2);
    QVERIFY(!pdf.contains("/Subtype /Image"));
}

QTEST_MAIN(TestChartExport)
#include "test_chart_export.moc"

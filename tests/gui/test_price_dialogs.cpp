// SPDX-License-Identifier: GPL-3.0-or-later
// Prices are imported, looked at and removed in windows, as a person does it.
#include "shown_widgets.h"
#include "unit/offer_samples.h"
#include "widgets/common/theme.h"
#include "widgets/prices/price_import_dialog.h"
#include "widgets/prices/price_sets_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace bakeoff;
using namespace bakeoff::widgets;
using namespace shown_widgets;

namespace {

/// Marks what is translated.
class Marker : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u'@' + QString::fromUtf8(text);
    }
};

/// A valid offer of so many bytes or a little more: one product that is of no use, over and over.
void writeLargeOffer(const QString &path, qint64 bytes)
{
    QByteArray block;
    const QByteArray each =
        offers::product("USELESS", "Dedicated Host", "\"usagetype\":\"HostUsage:m5\"") + ",\n";
    while (block.size() < 1024 * 1024)
        block += each;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"formatVersion\":\"v1.0\",\"offerCode\":\"AmazonEC2\",\"version\":\"1\",\"publicationDate\":"
        "\"2024-09-25T10:00:00Z\",\"products\":{\n");
    while (file.size() < bytes)
        QCOMPARE(file.write(block), block.size());
    file.write(offers::linuxOn("A", "m5.large", "eu-west-1") + "},\"terms\":{\"OnDemand\":{" +
               offers::term("A", "Hrs", {"0 Inf 0.1"}) + "}}}");
}

} // namespace

class TestPriceDialogs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_large;
    std::unique_ptr<offers::Home> m_home;
    std::unique_ptr<PriceSetsDialog> m_sets;

    static QString reason(const char *field)
    {
        return shown<QLabel>(qPrintable(QStringLiteral("reason.") + QLatin1String(field)))->text();
    }
    static QString message()
    {
        return isShown("importMessage") ? shown("importMessage")->accessibleName() : QString();
    }
    static QString text(const char *label) { return shown<QLabel>(label)->text(); }
    static int rows() { return shown<QTableView>("priceSetTable")->model()->rowCount(); }
    /// Of the row that is chosen.
    static QString cell(int column)
    {
        const QModelIndex row = shown<QTableView>("priceSetTable")->currentIndex();
        return row.siblingAtColumn(column).data().toString();
    }
    /// Opens the dialog and names a file in it.
    void openImport(const QString &file)
    {
        click("importPriceSet");
        QVERIFY(QTest::qWaitForWindowExposed(shown("priceImportDialog")));
        QTRY_VERIFY(shown<QComboBox>("priceBase")->count() > 0);
        type("priceFirstFile", file);
    }
    QString sample(const char *name) const { return QStringLiteral(DATA_DIR "/") + QLatin1String(name); }

private Q_SLOTS:
    /// Progress is told 10 times a second: it has to take longer than that to read, wherever that is.
    void initTestCase() { writeLargeOffer(m_large.filePath("large.json"), qint64(256) * 1024 * 1024); }
    void init()
    {
        m_home = std::make_unique<offers::Home>();
        applyTheme(Theme::Light, QApplication::palette());
        m_sets = std::make_unique<PriceSetsDialog>(catalog::defaultCatalogFolders());
        m_sets->setAttribute(Qt::WA_DeleteOnClose, false);
        m_sets->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sets.get()));
        QTRY_COMPARE(rows(), m_home->product().sets.size());
    }
    void cleanup() { m_sets.reset(); }

    void theSampleIsImportedAndRemoved()
    {
        QSignalSpy changed(m_sets.get(), &PriceSetsDialog::changed);
        const int before = rows();
        QVERIFY(!shown("removePriceSet")->isEnabled()); // the product's own stay
        QCOMPARE(cell(tables::PriceSetsModel::OriginColumn), QString("The product's"));
        QVERIFY(!text("priceSetSource").isEmpty() && !text("priceSetNote").isEmpty());

        click("importPriceSet");
        QVERIFY(QTest::qWaitForWindowExposed(shown("priceImportDialog")));
        QTRY_COMPARE(shown<QComboBox>("priceBase")->count(), before);
        QVERIFY(!shown("importPrices")->isEnabled());
        QVERIFY(!reason("file").isEmpty()); // says what is missing before anything is typed
        click("chooseFirstFile");
        auto *chooser = shown<QFileDialog>("offerFileDialog");
        auto *name = chooser->findChild<QLineEdit *>();
        QVERIFY(name);
        name->setText(sample("offer_sample.json"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(shown<QLineEdit>("priceFirstFile")->text(), sample("offer_sample.json"));
        QVERIFY(reason("file").isEmpty());
        QCOMPARE(shown<QLineEdit>("priceId")->text(), QString("offer-sample")); // until a name is written
        type("priceName", "Virginia, spring");
        QCOMPARE(shown<QLineEdit>("priceId")->text(), QString("virginia-spring"));
        QCOMPARE(shown<QLineEdit>("priceKrwPerUsd")->text(), QString("1400")); // the base set's
        type("priceKrwPerUsd", "1,350");
        QVERIFY(!reason("krw_per_usd").isEmpty() && !shown("importPrices")->isEnabled());
        type("priceKrwPerUsd", "1350.5");
        QSignalSpy imported(shown<PriceImportDialog>("priceImportDialog"), &PriceImportDialog::imported);
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.first().first().toString(), QString("virginia-spring"));
        QCOMPARE(text("importedName"), QString("Virginia, spring"));
        QCOMPARE(text("importedTypes"), QString("1"));
        QVERIFY(text("importedRegion").contains("us-east-1") &&
                text("importedRegion").contains("2023-03-22"));
        QVERIFY(text("importTakenOver").contains("outbound traffic"));
        QVERIFY(!text("importTakenOver").contains("exchange rate")); // it was written here
        QVERIFY(text("importLeftOut").contains("other products"));
        QVERIFY(!isShown("importPrices"));
        click("closePriceImport");
        QTRY_VERIFY(!isShown("priceImportDialog"));

        QTRY_COMPARE(rows(), before + 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(cell(tables::PriceSetsModel::NameColumn), QString("Virginia, spring")); // it is chosen
        QCOMPARE(cell(tables::PriceSetsModel::TypesColumn), QString("1"));
        QCOMPARE(cell(tables::PriceSetsModel::OriginColumn), QString("Your own"));
        QVERIFY(text("priceSetSource").contains("offer_sample.json"));
        QCOMPARE(catalog::loadPriceSets(catalog::defaultCatalogFolders())
                     .set("virginia-spring")
                     ->krwPerUsd.toString(),
                 QString("1350.5"));

        click("removePriceSet");
        QVERIFY(QTest::qWaitForWindowExposed(shown("priceSetRemovalQuestion")));
        QTest::keyClick(shown("priceSetRemovalQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(!isShown("priceSetRemovalQuestion"));
        QCOMPARE(rows(), before + 1);
        click("removePriceSet");
        click("confirmPriceSetRemoval");
        QTRY_COMPARE(rows(), before);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!catalog::loadPriceSets(catalog::defaultCatalogFolders()).set("virginia-spring"));
    }

    void aFileInWhichNothingAppliesSaysSo()
    {
        openImport(sample("offer_sample.csv"));
        click("importPrices");
        QTRY_VERIFY(isShown("importOutcome"));
        const QString outcome = shown("importOutcome")->accessibleName();
        QVERIFY2(outcome.contains("Nothing in “offer_sample.csv” applies"), qPrintable(outcome));
        QVERIFY(text("importTakenOver").contains("instance prices"));
    }

    void aLargeFileIsCancelledMidway_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by click") << false;
        QTest::newRow("by Escape") << true;
    }
    void aLargeFileIsCancelledMidway()
    {
        QFETCH(bool, byKey);
        const auto files = offers::ownFiles();
        openImport(m_large.filePath("large.json"));
        auto *bar = m_sets->findChild<QProgressBar *>(QStringLiteral("importProgress"));
        int reached = 0;
        QString said;
        connect(bar, &QProgressBar::valueChanged, this, [&](int value) {
            if (reached > 0 || value == 0)
                return;
            reached = value;
            // Before anything else can happen here: the file cannot be read to its end unnoticed.
            QVERIFY(!shown("priceFirstFile")->isEnabled());
            if (byKey)
                QTest::keyClick(shown("priceImportDialog"), Qt::Key_Escape);
            else
                click("closePriceImport");
            said = shown<QPushButton>("closePriceImport")->text();
        });
        click("importPrices");
        QVERIFY(isShown("importProgressText"));
        QTRY_COMPARE(message(), QString("Cancelled. Nothing was changed."));
        QVERIFY2(reached > 0 && reached < 1000, qPrintable(QString::number(reached)));
        QCOMPARE(said, QString("Cancelling …"));
        QVERIFY(!isShown("importProgress"));
        QVERIFY(shown("priceFirstFile")->isEnabled()); // to be begun again
        QCOMPARE(offers::ownFiles(), files);
        QCOMPARE(rows(), m_home->product().sets.size());
        // The same dialog still imports.
        type("priceFirstFile", sample("offer_sample.json"));
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
    }

    void aWindowThatGoesWhileItReadsChangesNothing()
    {
        const auto files = offers::ownFiles();
        openImport(m_large.filePath("large.json"));
        click("importPrices");
        m_sets.reset(); // and with it the dialog, in the middle
        QCOMPARE(offers::ownFiles(), files);
    }

    void aBrokenFileSaysWhereAndChangesNothing()
    {
        const QByteArray good = offers::sample("offer_sample.json");
        const QString path = m_home->write("broken.json", good.left(good.size() / 2));
        const auto files = offers::ownFiles();
        openImport(path);
        click("importPrices");
        QTRY_VERIFY(message().contains("the file ends in the middle"));
        QVERIFY2(message().contains("“broken.json”") && message().contains("line ") &&
                     message().contains("At byte "),
                 qPrintable(message()));
        QCOMPARE(offers::ownFiles(), files);
        QVERIFY(isShown("priceFirstFile")); // with all that was typed
        // Mended on disk, it is read anew.
        m_home->write("broken.json", good);
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
    }

    void aRegionIsChosenOnceTheFileIsRead()
    {
        openImport(m_home->write("transfer.json", offers::transfer()));
        auto *region = shown<QComboBox>("priceRegion");
        QVERIFY(!region->isEnabled());
        click("importPrices");
        QTRY_VERIFY(region->isEnabled());
        QVERIFY2(message().contains("several regions"), qPrintable(message()));
        QVERIFY(!shown("importPrices")->isEnabled());
        QCOMPARE(region->count(), 2);
        QTRY_VERIFY(region->hasFocus());
        QTest::keyClick(region, Qt::Key_Down); // by keyboard
        QCOMPARE(region->currentText(), QString("ap-northeast-2"));
        QTest::keyClick(shown("priceImportDialog"), Qt::Key_Return);
        QTRY_VERIFY(isShown("importedTiers"));
        QCOMPARE(text("importedTiers"), QString("4"));
        QCOMPARE(text("importedFree"), QString("100"));
        QVERIFY(text("importedRegion").contains("ap-northeast-2"));
    }

    void anotherFileIsReadInsteadOfTheFormer()
    {
        openImport(m_home->write("transfer.json", offers::transfer()));
        click("importPrices");
        QTRY_VERIFY(shown("priceRegion")->isEnabled());
        type("priceFirstFile", sample("offer_sample.json"));
        QVERIFY(!shown("priceRegion")->isEnabled());
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
        QCOMPARE(text("importedTypes"), QString("1"));
    }

    void twoFilesMakeOneSet()
    {
        openImport(sample("offer_sample.json"));
        type("priceSecondFile", sample("offer_sample.json"));
        QVERIFY(!reason("second_file").isEmpty() && !shown("importPrices")->isEnabled());
        type("priceSecondFile", m_home->path("none"));
        QVERIFY(!reason("second_file").isEmpty());
        type("priceSecondFile", m_home->write("transfer.json", offers::transfer()));
        QVERIFY(reason("second_file").isEmpty());
        QTest::keyClick(shown("priceSecondFile"), Qt::Key_Return); // Enter imports from any field
        QTRY_VERIFY(isShown("importedTypes"));
        QCOMPARE(text("importedTypes"), QString("1"));
        QCOMPARE(text("importedTiers"), QString("1"));
        QCOMPARE(shown("priceImportDialog")->findChildren<QLabel *>("importLeftOut").size(), 2);
    }

    void idsThatAreTakenAreSaidAtOnce()
    {
        const auto made = m_home->import(offers::sample("offer_sample.json"));
        QVERIFY(made && catalog::savePriceSet(made->prices, catalog::Replace::No));
        openImport(sample("offer_sample.json"));
        type("priceId", "article");
        QVERIFY2(reason("id").contains("product"), qPrintable(reason("id")));
        QVERIFY(!isShown("priceReplace"));
        type("priceId", "A b");
        QVERIFY(!reason("id").isEmpty());
        type("priceId", "mine");
        QVERIFY2(reason("id").contains("replace"), qPrintable(reason("id")));
        QVERIFY(!shown("importPrices")->isEnabled());
        click("priceReplace");
        QVERIFY(reason("id").isEmpty());
        type("priceName", "Anew");
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
        QCOMPARE(catalog::loadPriceSets(catalog::defaultCatalogFolders()).set("mine")->name.en,
                 QString("Anew"));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        QDir().mkpath(QFileInfo(catalog::ownCatalogFolder()).path());
        QFile inTheWay(catalog::ownCatalogFolder()); // a file where the folder should be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        openImport(sample("offer_sample.json"));
        click("importPrices");
        QTRY_VERIFY2(message().contains(catalog::ownCatalogFolder()), qPrintable(message()));
        QVERIFY(shown("importPrices")->isEnabled());
    }

    void theLanguageFollows()
    {
        openImport(sample("offer_sample.json"));
        Marker marker;
        QCoreApplication::installTranslator(&marker);
        const auto restore = qScopeGuard([&marker] { QCoreApplication::removeTranslator(&marker); });
        const auto unmarked = [](const char *dialog) {
            QStringList texts;
            for (const QWidget *each : shown(dialog)->findChildren<QWidget *>()) {
                QString own;
                if (const auto *button = qobject_cast<const QAbstractButton *>(each))
                    own = button->text();
                else if (const auto *label = qobject_cast<const QLabel *>(each))
                    own = label->text();
                if (!own.isEmpty() && each->isVisible() && !own.startsWith(u'@'))
                    texts << own;
            }
            return texts;
        };
        QTRY_COMPARE(unmarked("priceImportDialog"), QStringList());
        QVERIFY(shown("priceImportDialog")->windowTitle().startsWith(u'@'));
        QVERIFY(shown<QComboBox>("priceBase")->currentText().startsWith(u'@'));
        click("importPrices");
        QTRY_VERIFY(isShown("importedTypes"));
        QCoreApplication::removeTranslator(&marker);
        QTRY_COMPARE(shown<QPushButton>("closePriceImport")->text(), QString("Close"));
        QTRY_COMPARE(text("importedFree"), QString("none in the files"));
        click("closePriceImport");
        QCoreApplication::installTranslator(&marker);
        QTRY_VERIFY(shown<QPushButton>("closePriceSets")->text().startsWith(u'@'));
        QVERIFY(shown<QTableView>("priceSetTable")
                    ->model()
                    ->headerData(0, Qt::Horizontal)
                    .toString()
                    .startsWith(u'@'));
    }
};

QTEST_MAIN(TestPriceDialogs)
#include "test_price_dialogs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix_page_fixture.h"
#include "widgets/common/theme.h"
#include "widgets/matrix/matrix_picture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QRadioButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace bakeoff;

/// Cells of a matrix: seen, chosen, changed, copied, drawn.
class TestMatrixPage : public MatrixPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void countersTellTheArticlesSum()
    {
        const QString text = m->find<QLabel>("matrixCounters")->text();
        QVERIFY2(text.contains(QStringLiteral("<b>9</b>")) && text.contains(QStringLiteral("<b>3</b>")) &&
                     text.contains(QStringLiteral("<b>0 + 3</b>")),
                 qPrintable(text));
    }

    void spaceTakesTheNextStrategyAndCtrlZTakesItBack()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(m->window->isWindowModified());
        QVERIFY(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>1 + 3</b>")));
        QVERIFY(m->action("actionUndo")->text().contains(QStringLiteral("Apache on Debian 12")));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::Inherit);
        QVERIFY(!m->window->isWindowModified());
        QTest::keyClick(m->window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
    }

    void arrowsMoveAndDeleteInherits()
    {
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_Down);
        QTest::keyClick(m_table, Qt::Key_Right);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(strategy(1, 1), Strategy::PreInstalled);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QCOMPARE(strategy(1, 1), Strategy::Inherit);
    }

    void ctrlFFindsAndFilters()
    {
        clickCell(0, 0);
        QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *text = m->find<QLineEdit>("findText");
        QTRY_VERIFY(text->isVisible());
        QTest::keyClicks(text, QStringLiteral("hadoop"));
        QCOMPARE(m_table->currentIndex().column(), 2);
        QVERIFY(m->find<QLabel>("findCount")->text().contains(QStringLiteral("1 of 1")));
        m->click("findOnly");
        QVERIFY(m_table->isColumnHidden(0) && m_table->isColumnHidden(1) && !m_table->isColumnHidden(2));
        text->clear();
        QVERIFY(!m_table->isColumnHidden(0)); // nothing looked for: nothing hidden
        QTest::keyClicks(text, QStringLiteral("debian"));
        QVERIFY(m_table->isRowHidden(2));
        QCOMPARE(m_table->currentIndex().row(), 0);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_table->currentIndex().row(), 0);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
        QVERIFY(!m_table->isRowHidden(2));
    }

    void ctrlDFillsDownAsOneStep()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m->window.get(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(strategy(2, 1), Strategy::PreInstalled);
        QVERIFY(m->find<QLabel>("matrixChanges")->text().contains(QStringLiteral("3 cell")));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(2, 1), Strategy::Inherit);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
    }

    void ctrlPlusMakesItLarger()
    {
        clickCell(0, 0);
        const double before = m_table->font().pointSizeF();
        QTest::keyClick(m->window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_table->font().pointSizeF() > before);
        QTest::keyClick(m->window.get(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_table->font().pointSizeF(), before);
    }

    void aPictureIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("PNG") << QStringLiteral("m.png") << QByteArray("\x89PNG");
        QTest::newRow("SVG") << QStringLiteral("m.svg") << QByteArray("<?xml");
        QTest::newRow("PDF") << QStringLiteral("m.pdf") << QByteArray("%PDF");
    }
    void aPictureIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        widgets::MatrixPicture picture;
        picture.model = m_table->model();
        picture.delegate = m_table->itemDelegate();
        picture.font = m_table->font();
        picture.palette = widgets::paperPalette();
        picture.title = QStringLiteral("Lab");
        const QString path = m->folder.filePath(name);
        const auto written = widgets::writeMatrixPicture(path, picture);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith(begins));
        if (name.endsWith(QStringLiteral("svg")))
            QVERIFY(bytes.contains("Apache") && !bytes.contains("<image")); // letters, not pixels
        if (name.endsWith(QStringLiteral("pdf"))) {
            // As another program reads it: every word as high as a line of text, and on the page.
            QProcess reader;
            reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
            QVERIFY2(reader.waitForFinished(), "pdftotext of poppler-utils is needed");
            QXmlStreamReader xml(reader.readAllStandardOutput());
            QStringList words;
            const auto number = [&xml](const char *attribute) {
                return xml.attributes().value(QLatin1String(attribute)).toDouble();
            };
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("word"))
                    continue;
                const double height_pt = number("yMax") - number("yMin");
                QVERIFY2(height_pt > 5 && height_pt < 40, qPrintable(QString::number(height_pt)));
                QVERIFY(number("xMin") > 0 && number("xMax") < 842 && number("yMin") > 0);
                words << xml.readElementText();
            }
            QCOMPARE(words.count(QStringLiteral("OS-only")), 9);
            QVERIFY(words.contains(QStringLiteral("HAProxy")));
        }
        QVERIFY(!widgets::writeMatrixPicture(m->folder.filePath("m.gif"), picture));
        QVERIFY(!QFile::exists(m->folder.filePath("m.gif")));
    }

    void f2OpensTheListOfStrategies_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("F2") << int(Qt::Key_F2);
        QTest::newRow("Return") << int(Qt::Key_Return);
    }
    void f2OpensTheListOfStrategies()
    {
        QFETCH(int, key);
        clickCell(1, 0);
        QTest::keyClick(m_table, Qt::Key(key));
        auto *editor = m_table->findChild<QComboBox *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Down);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(strategy(1, 0), Strategy::PreInstalled);
    }

    void theInspectorChangesTheCell()
    {
        clickCell(0, 1);
        QCOMPARE(m->find<QLabel>("inspectorService")->text(), QStringLiteral("Apache"));
        m->click("choosePreInstalled");
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        m->click("offeredCheck");
        QVERIFY(!m_table->model()->index(0, 1).data(MatrixModel::OfferedRole).toBool());
        QVERIFY(!m->find("deployThisButton")->isEnabled());
        QVERIFY(!m->find("choosePreInstalled")->isEnabled());
    }

    void saysWhyACellCannotBeDeployed()
    {
        clickCell(0, 2);
        QVERIFY(!m->find("deployThisButton")->isEnabled());
        QVERIFY(m->find("inspectorReason")->isVisible());
        QVERIFY(m->find<QLabel>("inspectorTemplate")->text().contains(QStringLiteral("No recipe yet")));
        clickCell(2, 0);
        QVERIFY(m->find<QLabel>("inspectorTemplate")->text().contains(QStringLiteral("Planning only")));
    }

    void deployThisFillsTheDeployPage()
    {
        clickCell(1, 1);
        m->click("choosePreInstalled");
        m->click("deployThisButton");
        QVERIFY(m->find("deployPage")->isVisible());
        QCOMPARE(m->find<QComboBox>("platformChoice")->currentData().toString(), QStringLiteral("debian-13"));
        QVERIFY(m->find<QRadioButton>("strategyPreInstalled")->isChecked());
        QVERIFY(m->find<QAbstractButton>("topology-web-single")->isChecked());
    }

    void contextMenuOffersTheSame()
    {
        clickCell(0, 0);
        const QPoint place = m_table->visualRect(m_table->model()->index(0, 0)).center();
        Q_EMIT m_table->customContextMenuRequested(place);
        QTRY_VERIFY(m->window->findChild<QMenu *>(QStringLiteral("cellMenu")));
        auto *menu = m->window->findChild<QMenu *>(QStringLiteral("cellMenu"));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(1)).center());
        QTRY_COMPARE(strategy(0, 0), Strategy::PreInstalled);
    }

    void savingWritesTheWorkspace()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m->window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->window->isWindowModified());
        const auto stored = m->workspace->matrices();
        QVERIFY(stored);
        const auto lab = std::find_if(stored->begin(), stored->end(),
                                      [](const auto &x) { return x.id == QLatin1String("lab"); });
        QCOMPARE(lab->cell({"debian-12", "apache"}).strategy, Strategy::PreInstalled);
    }

    void headersSelectWholeLines()
    {
        QHeaderView *services = m_table->horizontalHeader();
        QTest::mouseClick(services->viewport(), Qt::LeftButton, {}, sectionCenter(services, 1));
        QCOMPARE(m_table->selectionModel()->selectedIndexes().size(), 3);
        QTest::keyClick(m_table, Qt::Key_Space);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(strategy(row, 1), Strategy::PreInstalled);
        QCOMPARE(strategy(0, 0), Strategy::Inherit);
        QVERIFY(m->action("actionUndo")->text().contains(QStringLiteral("3")));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(2, 1), Strategy::Inherit);
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_table->selectionModel()->selectedIndexes().size(), 9);
    }

    void severalCellsShowWhatTheyHaveInCommon()
    {
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_Space);
        m->find<QDoubleSpinBox>("cellDeploys")->setValue(12);
        QCOMPARE(m->find<QDoubleSpinBox>("cellDeploys")->text(), QStringLiteral("12"));
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        for (const char *name : {"chooseInherit", "choosePreInstalled", "chooseOsOnly"})
            QVERIFY2(!m->find<QRadioButton>(name)->isChecked(), name);
        QCOMPARE(m->find<QDoubleSpinBox>("cellDeploys")->text(), QStringLiteral("several values"));
        QVERIFY(!m->find("deployThisButton")->isEnabled()); // which of them?
        m->click("chooseOsOnly");
        QCOMPARE(strategy(0, 0), Strategy::OsOnly);
        QCOMPARE(strategy(1, 0), Strategy::OsOnly);
        QVERIFY(m->find<QRadioButton>("chooseOsOnly")->isChecked());
        QCOMPARE(m->find<QDoubleSpinBox>("cellDeploys")->text(),
                 QStringLiteral("several values")); // untouched
        m->find<QDoubleSpinBox>("cellDeploys")->setValue(3);
        clickCell(1, 0);
        QCOMPARE(m->find<QDoubleSpinBox>("cellDeploys")->text(), QStringLiteral("3"));
    }

    void theWheelScrollsAndChangesNothing()
    {
        clickCell(0, 0);
        auto *deploys = m->find<QDoubleSpinBox>("cellDeploys");
        const auto turn = [](QWidget *widget, int angle) {
            QWheelEvent event(QPointF(3, 3), widget->mapToGlobal(QPointF(3, 3)), {}, QPoint(0, angle),
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(widget, &event);
        };
        turn(m->find<QComboBox>("cellDepth"), -120);
        turn(deploys, 120);
        QCOMPARE(m->find<QComboBox>("cellDepth")->currentIndex(), 0);
        QVERIFY(!m->window->isWindowModified());
        deploys->setFocus(); // somebody is in it: then it is meant
        turn(deploys, 120);
        QVERIFY(m->window->isWindowModified());
    }

    void cellsAreCopiedAndPasted()
    {
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_Space); // pre-installed
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m_table, Qt::Key_Space); // OS-only
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("pre-installed\tos-only\n"));
        clickCell(1, 0);
        const int steps = m->action("actionUndo")->isEnabled();
        QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(strategy(1, 0), Strategy::PreInstalled);
        QCOMPARE(strategy(1, 1), Strategy::OsOnly);
        QVERIFY(steps);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(1, 0), Strategy::Inherit);
        QCOMPARE(strategy(1, 1), Strategy::Inherit);
        // One value fills what is selected.
        QGuiApplication::clipboard()->setText(QStringLiteral("os-only"));
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(strategy(2, 2), Strategy::OsOnly);
        QGuiApplication::clipboard()->setText(QStringLiteral("os-only\tbake"));
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_V, Qt::ControlModifier);
        auto *message = m->find<QMessageBox>("pasteError");
        QVERIFY2(message->text().contains(QStringLiteral("column 2")), qPrintable(message->text()));
        message->accept();
        QCOMPARE(strategy(0, 0), Strategy::OsOnly);
    }

    void editsSurviveAProgramThatEndsWithoutSaving()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        m->window.reset(); // nobody asked anything: as when the program is killed
        m->show();
        findTable();
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(m->window->isWindowModified());
    }
};

QTEST_MAIN(TestMatrixPage)
#include "test_matrix_page.moc"

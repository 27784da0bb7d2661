// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_model.h"
#include "widgets/common/theme.h"
#include "widgets/matrix/matrix_picture.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace bakeoff;
using catalog::Strategy;
using tables::MatrixModel;

class TestMatrixPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->show();
        m_table = m->find<QTableView>("matrixTable");
        QTRY_COMPARE(m_table->model() ? m_table->model()->rowCount() : 0, 3);
    }
    void cleanup()
    {
        m->window->close();
        m.reset();
    }

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

    void twoMatricesAreComparedSideBySide()
    {
        m->find<QMenu>("matrixMenu")->popup({});
        m->action("compareMatrices")->trigger();
        m->find<QMenu>("matrixMenu")->close();
        auto *dialog = m->find<QDialog>("scenarioDialog");
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("rightMatrix"))->currentText(),
                 QStringLiteral("Other"));
        QVERIFY2(m->find<QLabel>("scenarioSentence")->text().contains(QStringLiteral("6 cell")),
                 qPrintable(m->find<QLabel>("scenarioSentence")->text()));
        QCOMPARE(dialog->findChild<QTableView *>(QStringLiteral("leftTable"))->model()->rowCount(), 3);
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

    void anotherMatrixIsOneChoiceAway()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_End);
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        // Undo of a change elsewhere comes back to where it happened.
        QTest::keyClick(choice, Qt::Key_Home);
        QTRY_COMPARE(m_table->model()->rowCount(), 3);
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

    void aRowSaysWhatItsCellsInherit()
    {
        QMenu *menu = openLineMenu(m_table->verticalHeader(), 0);
        QVERIFY(menu);
        QCOMPARE(menu->objectName(), QStringLiteral("rowMenu"));
        QMenu *strategies = menu->actions().first()->menu();
        QVERIFY(strategies);
        menu->setActiveAction(menu->actions().first());
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY(strategies->isVisible());
        QTest::mouseClick(strategies, Qt::LeftButton, {},
                          strategies->actionGeometry(strategies->actions().at(1)).center());
        QTRY_COMPARE(effective(0, 1), Strategy::PreInstalled);
        QCOMPARE(strategy(0, 1), Strategy::Inherit);
        QCOMPARE(effective(1, 1), Strategy::OsOnly);
        clickCell(0, 1);
        QVERIFY2(m->find<QRadioButton>("chooseInherit")->text().contains(QStringLiteral("As its OS says")),
                 qPrintable(m->find<QRadioButton>("chooseInherit")->text()));
    }

    void cellsWithAChoiceOfTheirOwnAreAskedAbout()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space); // its own: pre-installed
        QMenu *menu = openLineMenu(m_table->verticalHeader(), 0);
        QVERIFY(menu);
        menu->actions().first()->menu()->actions().at(2)->trigger(); // OS-only for the row
        menu->close();
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(
            m->find<QMessageBox>("followQuestion")->informativeText().contains(QStringLiteral("1 of its")));
        m->click("letFollow");
        QTRY_COMPARE(strategy(0, 1), Strategy::Inherit);
        QCOMPARE(effective(0, 1), Strategy::OsOnly);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
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

    void theTemplatesPageFollowsTheMatrixShown()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        choice->setCurrentIndex(choice->findText(QStringLiteral("Other")));
        Q_EMIT choice->activated(choice->currentIndex());
        m->click("goTemplates");
        QTRY_COMPARE(m->find<QComboBox>("planMatrix")->currentText(), QStringLiteral("Other"));
    }

    void linesAreMovedRemovedAndInserted()
    {
        choose(openLineMenu(m_table->horizontalHeader(), 0), "lineMoveOn");
        QCOMPARE(services(), QStringList({"Apache", "HAProxy", "Hadoop"}));
        choose(openLineMenu(m_table->horizontalHeader(), 2), "lineRemove");
        QCOMPARE(services(), QStringList({"Apache", "HAProxy"}));
        QMenu *menu = openLineMenu(m_table->horizontalHeader(), 0);
        auto *insert = menu->findChild<QMenu *>(QStringLiteral("lineInsert"));
        QVERIFY(insert);
        insert->findChild<QAction *>(QStringLiteral("insert-hadoop"))->trigger();
        menu->close();
        QCOMPARE(services(), QStringList({"Hadoop", "Apache", "HAProxy"}));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
        QVERIFY(!m->window->isWindowModified());
    }

    void draggingAHeaderMovesTheLine()
    {
        QHeaderView *header = m_table->horizontalHeader();
        const QPoint from = sectionCenter(header, 0);
        const QPoint to = sectionCenter(header, 2) + QPoint(20, 0);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(header->viewport(), from + (to - from) * i / 10);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(services(), QStringList({"Apache", "Hadoop", "HAProxy"}));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
    }

    void propertiesOfALine()
    {
        choose(openLineMenu(m_table->horizontalHeader(), 1), "lineProperties");
        auto *dialog = m->find<QDialog>("lineDialog");
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QWidget *>(QStringLiteral("lineName")), QStringLiteral("Web"));
        auto *generations = dialog->findChild<QSpinBox *>(QStringLiteral("lineGenerations"));
        QTest::keyClick(generations, Qt::Key_Up);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(services(), QStringList({"HAProxy", "Web", "Hadoop"}));
        QVERIFY2(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>12</b>")),
                 qPrintable(m->find<QLabel>("matrixCounters")->text()));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
    }

    void matricesAreMadeDuplicatedRenamedAndRemoved()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        QCOMPARE(choice->count(), 2);
        chooseFromMatrixMenu("newMatrix1"); // two generations
        QCOMPARE(choice->count(), 3);
        QVERIFY2(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>42</b>")),
                 qPrintable(m->find<QLabel>("matrixCounters")->text()));
        chooseFromMatrixMenu("duplicateMatrix");
        QCOMPARE(choice->count(), 4);
        chooseFromMatrixMenu("renameMatrix");
        auto *dialog = m->find<QInputDialog>("renameMatrixDialog");
        dialog->setTextValue(QStringLiteral("Next year"));
        dialog->accept();
        QTRY_COMPARE(choice->currentText(), QStringLiteral("Next year"));
        chooseFromMatrixMenu("removeMatrix");
        QCOMPARE(choice->count(), 3);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(choice->count(), 4);
        QCOMPARE(choice->currentText(), QStringLiteral("Next year"));
        QTest::keyClick(m->window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->window->isWindowModified());
        QCOMPARE(m->workspace->matrices()->size(), 4);
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

    void aMatrixGoesOutAndComesIn()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        const QString path = m->folder.filePath(QStringLiteral("lab.csv"));
        chooseFromMatrixMenu("exportMatrix");
        Q_EMIT m->find<QFileDialog>("exportMatrixDialog")->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        m->find<QFileDialog>("exportMatrixDialog")->reject();
        chooseFromMatrixMenu("importMatrix");
        Q_EMIT m->find<QFileDialog>("importMatrixDialog")->fileSelected(path);
        auto *choice = m->find<QComboBox>("matrixChoice");
        QTRY_COMPARE(choice->count(), 3);
        QCOMPARE(choice->currentIndex(), 2);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        m->find<QFileDialog>("importMatrixDialog")->reject();

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("platform,service,strategy\nubuntu,apache,bake\n");
        file.close();
        QTRY_VERIFY(!m->window->findChild<QFileDialog *>("importMatrixDialog"));
        chooseFromMatrixMenu("importMatrix");
        Q_EMIT m->find<QFileDialog>("importMatrixDialog")->fileSelected(path);
        auto *message = m->find<QMessageBox>("matrixFileError");
        QVERIFY2(message->text().contains(QStringLiteral("line 2, column 3")), qPrintable(message->text()));
        QCOMPARE(choice->count(), 3);
    }

    void anEmptyMatrixSaysWhatToDo()
    {
        chooseFromMatrixMenu("newMatrix4");
        QVERIFY(!m_table->isVisible());
        m->find<QMenu>("matrixMenu")->popup({});
        m->find<QMenu>("addPlatformMenu")->findChild<QAction *>(QStringLiteral("insert-suse"))->trigger();
        m->find<QMenu>("matrixMenu")->close();
        m->find<QMenu>("matrixMenu")->popup({});
        m->find<QMenu>("addServiceMenu")->findChild<QAction *>(QStringLiteral("insert-apache"))->trigger();
        m->find<QMenu>("matrixMenu")->close();
        QTRY_VERIFY(m_table->isVisible());
        QCOMPARE(m_table->model()->rowCount(), 1);
    }

    void editsSurviveAProgramThatEndsWithoutSaving()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        m->window.reset(); // nobody asked anything: as when the program is killed
        m->show();
        m_table = m->find<QTableView>("matrixTable");
        QTRY_COMPARE(m_table->model() ? m_table->model()->rowCount() : 0, 3);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(m->window->isWindowModified());
    }

private:
    static QPoint sectionCenter(const QHeaderView *header, int section)
    {
        const int along = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
        return header->orientation() == Qt::Horizontal ? QPoint(along, header->height() / 2)
                                                       : QPoint(header->width() / 2, along);
    }
    QMenu *openLineMenu(QHeaderView *header, int section)
    {
        Q_EMIT header->customContextMenuRequested(sectionCenter(header, section));
        const auto visible = [this]() -> QMenu * {
            for (const char *name : {"rowMenu", "columnMenu"}) {
                for (auto *menu : m->window->findChildren<QMenu *>(QLatin1String(name))) {
                    if (menu->isVisible())
                        return menu;
                }
            }
            return nullptr;
        };
        (void)QTest::qWaitFor([&] { return visible() != nullptr; });
        return visible();
    }
    static void choose(QMenu *menu, const char *name)
    {
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        QVERIFY2(action, name);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    void chooseFromMatrixMenu(const char *name)
    {
        auto *menu = m->find<QMenu>("matrixMenu");
        menu->popup(m->find("matrixActions")->mapToGlobal(QPoint(0, 0)));
        auto *action = menu->findChild<QAction *>(QLatin1String(name));
        QVERIFY2(action, name);
        QVERIFY2(action->isEnabled(), name);
        action->trigger();
        menu->close();
    }
    QStringList services() const
    {
        QStringList names;
        for (int i = 0; i < m_table->model()->columnCount(); ++i)
            names << m_table->model()->headerData(i, Qt::Horizontal).toString();
        return names;
    }
    Strategy effective(int row, int column) const
    {
        return Strategy(
            m_table->model()->index(row, column).data(MatrixModel::EffectiveStrategyRole).toInt());
    }
    void clickCell(int row, int column)
    {
        const QModelIndex index = m_table->model()->index(row, column);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
        QCOMPARE(m_table->currentIndex(), index);
    }
    Strategy strategy(int row, int column) const
    {
        return Strategy(m_table->model()->index(row, column).data(MatrixModel::StrategyRole).toInt());
    }

    std::unique_ptr<WindowFixture> m;
    QTableView *m_table = nullptr;
};

QTEST_MAIN(TestMatrixPage)
#include "test_matrix_page.moc"

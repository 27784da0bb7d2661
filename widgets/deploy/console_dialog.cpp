// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deploy/console_dialog.h"

#include "widgets/common/controls.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>

namespace bakeoff::widgets {

namespace {

constexpr qint64 shownBytes = 256 * 1024;
constexpr int readAgain_ms = 2000;

/// Without the colours and cursor movements that a terminal would follow (ECMA-48 control sequences).
QString plain(QString text)
{
    static const QRegularExpression sequence(
        QStringLiteral("\\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)|[@-Z\\\\-_])"));
    return text.remove(sequence);
}

} // namespace

ConsoleDialog::ConsoleDialog(deploy::NodeControl control, const QString &deploymentId, const QString &node,
                             QWidget *parent)
    : QDialog(parent), m_control(std::move(control)), m_deploymentId(deploymentId), m_node(node),
      m_text(new QPlainTextEdit(this)), m_problem(new QLabel(this)), m_copy(new CopyButton(this)),
      m_background(QStringLiteral("console"))
{
    setObjectName(QStringLiteral("consoleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Console log of %1 (%2)").arg(node, deploymentId));
    m_text->setObjectName(QStringLiteral("consoleText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("It has written nothing yet."));
    m_text->setAccessibleName(windowTitle());
    m_problem->setObjectName(QStringLiteral("consoleProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_copy->setObjectName(QStringLiteral("copyConsole"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_problem);
    column->addWidget(m_text, 1);
    column->addLayout(row);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 30);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_again, &QTimer::timeout, this, &ConsoleDialog::read);
    m_again.start(readAgain_ms);
    read();
}

void ConsoleDialog::read()
{
    if (m_isReading)
        return;
    m_isReading = true;
    m_background.run(
        this,
        [control = m_control, id = m_deploymentId, node = m_node] {
            return control.console(id, node, shownBytes).map(plain);
        },
        [this](const Result<QString> &console) { showText(console); });
}

void ConsoleDialog::showText(const Result<QString> &console)
{
    m_isReading = false;
    m_problem->setVisible(!console);
    if (!console) {
        m_problem->setText(console.error().text());
        return; // what was read before stays
    }
    if (*console == m_copy->copiedText())
        return;
    m_copy->setCopiedText(*console);
    QScrollBar *bar = m_text->verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum();
    const int before = bar->value();
    m_text->setPlainText(*console);
    bar->setValue(follows ? bar->maximum() : before);
}

} // namespace bakeoff::widgets

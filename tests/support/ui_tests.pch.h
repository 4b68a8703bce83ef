// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests with real widgets.
#pragma once

#include "tests/support/tests.pch.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

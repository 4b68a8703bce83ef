// SPDX-License-Identifier: GPL-3.0-or-later
// Lambdas as one function for std::visit.
#pragma once

namespace coalesce::ui {

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace coalesce::ui

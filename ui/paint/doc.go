// Package paint is the common base of everything that is drawn. A [Painter] draws a
// [desk.Moment] into a part of a frame, as a [Look] says. Built on it are panels,
// marked numbers, arithmetic in rows ([Sheet]), charts by epoch ([Chart]), heat and the
// shapes of classes. What can be pointed at goes into [Hits].
//
// A view draws with types of its own that embed a Painter. Nothing here knows about a
// view, keys, messages or time, and no mathematics is computed here except for scales.
package paint

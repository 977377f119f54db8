// Package paint is the shared floor of all drawing. A [Painter] draws a
// [desk.Moment] into a part of a frame, as a [Look] says; on it stand panels,
// marked numbers, arithmetic in rows ([Sheet]), charts by epoch ([Chart]), heat
// and the shapes of classes. What can be pointed at goes into [Hits].
//
// A view draws with types of its own that embed a Painter. Nothing here knows a
// view, keys, messages or time, and nothing computes mathematics but scales.
package paint

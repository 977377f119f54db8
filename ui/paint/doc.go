// Package paint is the common base of everything that is drawn. A [Painter] draws a
// [desk.Moment] into a part of a frame, as a [Look] says. Built on it are panels,
// marked numbers, arithmetic in rows ([Sheet]), charts by epoch ([Chart]), heat and the
// shapes of classes. What can be pointed at goes into [Hits].
//
// All views light what the formula names in the same way. There are three weights of text:
//
//   - what is in focus or named is bold, in the text's colour or that of its sign, and has
//     the mark ▌ or •;
//   - what is present, but not named, is soft, and weights are soft blue or orange;
//   - labels, and what the step has not reached, are dim.
//
// [Painter.NumberOf] makes a [Cell] of a quantity, with its mark, its role and its ghost,
// and [Painter.Number] or [Painter.Marked] draws it:
//
//	p.Marked(x, y, p.NumberOf(q, v, reached))
//
// A ghost is the value of the last step, dim and in round brackets, and stands where the
// number will. The bracket that closes it may stand in the column after the cell, which has
// to be free. There is none in the first step, for a sample that was not in the last batch,
// for a new weight, and where the reader has switched ghosts off; then a dot stands there. A
// number that is no quantity, such as a mean, is a [Bare] cell. [Look.TextRole],
// [Painter.LabelRole] and [Look.SignRole] give the roles of other texts by their mark.
//
// Of the wires, those that feed the number in focus are heavy and in the accent of the
// phase. All others are light, in the quiet colour of their sign, and dashed if it is minus:
// see [Painter.WireRole]. Bars of z, a, δ and sums have [Look.BarRole].
//
// A view draws with types of its own that embed a Painter. Nothing here knows about a
// view, keys, messages or time, and no mathematics is computed here except for scales.
package paint

// Package theme decides what things look like. What is drawn on the grid has a role,
// such as text, a negative weight or the accent of the backward phase. A Palette, which
// is only data, has a look for each role. A Pen turns it into the escapes of one
// terminal, with as many colours as that terminal has.
//
// Nothing here is global, so two terminals served by one program have two pens.
package theme

import (
	"fmt"

	"backstep/ui/grid"
)

// Role is the meaning of a thing on the screen, which decides its look.
type Role uint16

// bold is the bit that marks a role as bold.
const bold Role = 1 << 15

// The roles. None stands for the terminal's own style and is for blanks.
const (
	None Role = iota

	// Text is for numbers and names, if the formula names them or nothing is in focus.
	Text
	// Strong is for prominent text, such as titles, names, keys, and what the formula
	// names.
	Strong
	// Soft is for numbers and names that are present, but that the formula does not name.
	Soft
	// Dim is for what is less important, such as symbols of rows, units of measure,
	// operators, headings, and what the step has not reached.
	Dim
	// Axis is for boxes, axes, ticks and brackets.
	Axis
	// Rule is for the rules between panels, which mean nothing by themselves.
	Rule
	// Selected is the row of a list that the cursor is on.
	Selected
	// Alarm is for values that are not finite, and for a wrong class.
	Alarm

	// Positive and Negative are for weights, biases and their wires. Nothing else has
	// these colours, so they always mean a parameter.
	Positive
	Negative
	// PositiveSoft and NegativeSoft are for weights in numbers that the formula does not
	// name.
	PositiveSoft
	NegativeSoft
	// PositiveQuiet and NegativeQuiet are for wires and tiles that do not feed the number
	// in focus.
	PositiveQuiet
	NegativeQuiet

	// Forward, Backward and Update are the accents of the phases, for the ribbon, marks
	// and the box of the selected unit.
	Forward
	Backward
	Update
	// ForwardQuiet, BackwardQuiet and UpdateQuiet are for bars and the like in the hue of
	// the accent that are not in focus.
	ForwardQuiet
	BackwardQuiet
	UpdateQuiet
	// ForwardBlock, BackwardBlock, UpdateBlock and AlarmBlock are for letters on a
	// ground of the accent, such as the phase in the ribbon and the number in focus.
	ForwardBlock
	BackwardBlock
	UpdateBlock
	AlarmBlock

	// Loss and TestLoss are for the curves of the loss.
	Loss
	TestLoss
	// Contour is for lines of equal J, also on the tints between them.
	Contour

	roleCount
)

// Block returns the filled block of an accent. Other roles have none and are returned
// unchanged.
func Block(accent Role) Role {
	switch accent {
	case Forward:
		return ForwardBlock
	case Backward:
		return BackwardBlock
	case Update:
		return UpdateBlock
	case Alarm:
		return AlarmBlock
	default:
		return accent
	}
}

// Quiet returns the quiet form of an accent or of the sign of a weight. Other roles have
// none and are returned unchanged.
func Quiet(r Role) Role {
	switch r {
	case Forward:
		return ForwardQuiet
	case Backward:
		return BackwardQuiet
	case Update:
		return UpdateQuiet
	case Positive, PositiveSoft:
		return PositiveQuiet
	case Negative, NegativeSoft:
		return NegativeQuiet
	default:
		return r
	}
}

// Bold returns r in bold.
func (r Role) Bold() Role { return r | bold }

// Regular returns r without bold.
func (r Role) Regular() Role { return r &^ bold }

// Style returns the style of the grid that stands for r.
func (r Role) Style() grid.Style { return grid.Style(r) }

// RoleOf returns the role that a style of the grid stands for, on a tint or not.
func RoleOf(s grid.Style) Role {
	if isHeat(s) {
		return Role(s)
	}
	return Role(s &^ tintMask)
}

// String returns the name of r: "dim", or "bold text" if it is bold.
func (r Role) String() string {
	names := [roleCount]string{
		None:          "none",
		Text:          "text",
		Strong:        "strong",
		Soft:          "soft",
		Dim:           "dim",
		Axis:          "axis",
		Rule:          "rule",
		Selected:      "selected",
		Alarm:         "alarm",
		Positive:      "positive",
		Negative:      "negative",
		PositiveSoft:  "positive soft",
		NegativeSoft:  "negative soft",
		PositiveQuiet: "positive quiet",
		NegativeQuiet: "negative quiet",
		Forward:       "forward",
		Backward:      "backward",
		Update:        "update",
		ForwardQuiet:  "forward quiet",
		BackwardQuiet: "backward quiet",
		UpdateQuiet:   "update quiet",
		ForwardBlock:  "forward block",
		BackwardBlock: "backward block",
		UpdateBlock:   "update block",
		AlarmBlock:    "alarm block",
		Loss:          "loss",
		TestLoss:      "test loss",
		Contour:       "contour",
	}
	switch regular := r.Regular() &^ turned; {
	case regular >= roleCount:
		return fmt.Sprintf("Role(%d)", uint16(r))
	case r&bold != 0:
		return "bold " + names[regular]
	case r&turned != 0:
		return "turned " + names[regular]
	default:
		return names[r]
	}
}

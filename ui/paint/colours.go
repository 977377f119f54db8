package paint

import (
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Accent returns the colour of the current phase.
func (p Painter) Accent() theme.Role { return AccentOf(p.Moment.Direction()) }

// AccentStrong returns the accent in bold.
func (p Painter) AccentStrong() theme.Role { return p.Accent().Bold() }

// Block returns the accent as a filled block.
func (p Painter) Block() theme.Role { return theme.Block(p.Accent()) }

// AccentOf returns the accent of a direction.
func AccentOf(d stepper.Direction) theme.Role {
	switch d {
	case stepper.Backward:
		return theme.Backward
	case stepper.Updating, stepper.Start:
		return theme.Update
	default:
		return theme.Forward
	}
}

// Alarmed returns role, or the role of alarm if v is not finite.
func (Look) Alarmed(v float64, role theme.Role) theme.Role {
	if number.Alarming(v) {
		return theme.Alarm
	}
	return role
}

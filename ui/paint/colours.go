package paint

import (
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Accent is the colour of the phase at work.
func (p Painter) Accent() theme.Role { return AccentOf(p.Moment.Direction()) }

// AccentStrong is the accent, bold.
func (p Painter) AccentStrong() theme.Role { return p.Accent().Bold() }

// Block is the accent as a filled block.
func (p Painter) Block() theme.Role {
	switch p.Moment.Direction() {
	case stepper.Backward:
		return theme.BackwardBlock
	case stepper.Updating, stepper.Start:
		return theme.UpdateBlock
	default:
		return theme.ForwardBlock
	}
}

// AccentOf is the colour of a direction.
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

// Alarmed is the role, or alarm if the value is not finite.
func (p Painter) Alarmed(v float64, role theme.Role) theme.Role {
	if number.Alarming(v) {
		return theme.Alarm
	}
	return role
}

// SignRole is the colour of a weight.
func SignRole(w float64) theme.Role {
	if w < 0 {
		return theme.Negative
	}
	return theme.Positive
}

package paint

import (
	"math"

	"backstep/ui/theme"
)

// Track is an answer as a picture: a scale on which the target ○ and the answer ● stand, and
// between them the error ━. Where both stand in one place, ◉ is both.
type Track struct {
	W              int     // columns
	Low, High      float64 // the ends of the scale
	Target, Answer float64 // NaN where there is none
	Reached        bool    // the answer is of this step; otherwise the line to it is dashed
	Middle         bool    // the middle of the scale is marked
	Role           theme.Role
	Point          theme.Role // of the answer
}

// DrawTrack draws a track from column x on.
func DrawTrack(p Painter, x, y int, t Track) {
	p.HLine(x, y, t.W, '─', theme.Axis.Style())
	p.Set(x, y, '├', theme.Axis)
	if t.Middle {
		p.Set(x+t.W/2, y, '┼', theme.Axis)
	}
	p.Set(x+t.W-1, y, '┤', theme.Axis)
	target, answer := !math.IsNaN(t.Target), !math.IsNaN(t.Answer)
	if target && answer {
		trackBetween(p, x, y, t)
	}
	if target {
		p.Set(x+t.At(t.Target), y, t.dot(t.Target, '○'), theme.Text)
	}
	if answer {
		sign := '●'
		if target && t.At(t.Answer) == t.At(t.Target) {
			sign = '◉'
		}
		p.Set(x+t.At(t.Answer), y, t.dot(t.Answer, sign), t.role(t.Point))
	}
}

// trackBetween draws the line from the target to the answer.
func trackBetween(p Painter, x, y int, t Track) {
	a, b := t.At(t.Target), t.At(t.Answer)
	char := '━'
	if !t.Reached {
		char = '╌'
	}
	p.HLine(x+min(a, b), y, max(a, b)-min(a, b), char, t.role(t.Role).Style())
}

// role returns a role, or that of ghosts if the answer is of the last step.
func (t Track) role(r theme.Role) theme.Role {
	if !t.Reached {
		return theme.Dim
	}
	return r
}

// dot returns the sign of a point, or an arrow at the end that it lies beyond.
func (t Track) dot(v float64, sign rune) rune {
	step := (t.High - t.Low) / float64(t.W)
	switch {
	case v < t.Low-step:
		return '◀'
	case v > t.High+step:
		return '▶'
	default:
		return sign
	}
}

// At returns the column of a value on the track.
func (t Track) At(v float64) int {
	share := (v - t.Low) / (t.High - t.Low)
	if math.IsNaN(share) {
		return 0
	}
	return int(math.Round(max(0, min(share, 1)) * float64(t.W-1)))
}

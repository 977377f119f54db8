// Package scaling converts between raw values of the data and inputs of the network.
package scaling

import (
	"strconv"
	"strings"
)

// Linear turns a raw value into an input of the network: (raw − Shift) / Scale. The
// zero value leaves it unchanged.
type Linear struct {
	Shift, Scale float64
}

// Apply scales one value.
func (s Linear) Apply(raw float64) float64 {
	if s == (Linear{}) {
		return raw
	}
	return (raw - s.Shift) / s.Scale
}

// Invert returns the raw value of a scaled value.
func (s Linear) Invert(x float64) float64 {
	if s == (Linear{}) {
		return x
	}
	return float64(x*s.Scale) + s.Shift
}

// Identity reports whether the scaling changes nothing.
func (s Linear) Identity() bool { return s == Linear{} || s == Linear{Shift: 0, Scale: 1} }

// Formula returns the scaling of a feature as text: "(bmi − 15)/30", "age/100", "bmi".
func (s Linear) Formula(name string) string {
	if s.Identity() {
		return name
	}
	text := name
	switch {
	case s.Shift > 0:
		text += " − " + short(s.Shift)
	case s.Shift < 0:
		text += " + " + short(-s.Shift)
	}
	if s.Scale == 1 {
		return text
	}
	if s.Shift != 0 {
		text = "(" + text + ")"
	}
	return text + "/" + short(s.Scale)
}

// short returns a number with at most four significant digits.
func short(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'g', 4, 64), "-", "−")
}

package scaling

import "backstep/network/exact"

// Form is how a feature is derived from values of the data.
type Form int

// The forms of derived features.
const (
	Itself  Form = iota // a value as the data has it
	Square              // its square
	Product             // the product of two values
	Sine                // the sine of a value, taken as an angle in radians
)

// Derived is how a feature is made of the values of its row: of value A, and for a
// product of value B too. They count from 0.
type Derived struct {
	Form Form
	A, B int
}

// Of returns the feature of a row of values.
func (d Derived) Of(values []float64) float64 {
	switch d.Form {
	case Square:
		return float64(values[d.A] * values[d.A])
	case Product:
		return float64(values[d.A] * values[d.B])
	case Sine:
		return exact.Sin(values[d.A])
	default:
		return values[d.A]
	}
}

// Name returns the name of the feature, given those of the values: x1², x1·x2, sin(x1).
func (d Derived) Name(names []string) string {
	switch d.Form {
	case Square:
		return names[d.A] + "²"
	case Product:
		return names[d.A] + "·" + names[d.B]
	case Sine:
		return "sin(" + names[d.A] + ")"
	default:
		return names[d.A]
	}
}

// Typed returns the name of the feature as it is typed: x1^2, x1*x2, sin(x1).
func (d Derived) Typed(names []string) string {
	switch d.Form {
	case Square:
		return names[d.A] + "^2"
	case Product:
		return names[d.A] + "*" + names[d.B]
	default:
		return d.Name(names)
	}
}

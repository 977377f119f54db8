package data

import (
	"strconv"
	"strings"
)

// Scaling turns a raw value into what the network gets: (raw − Shift) / Scale.
// The zero value leaves it as it is.
type Scaling struct {
	Shift, Scale float64
}

// Apply scales one value.
func (s Scaling) Apply(raw float64) float64 {
	if s == (Scaling{}) {
		return raw
	}
	return (raw - s.Shift) / s.Scale
}

// Invert returns the raw value of a scaled one.
func (s Scaling) Invert(x float64) float64 {
	if s == (Scaling{}) {
		return x
	}
	return float64(x*s.Scale) + s.Shift
}

// Identity reports whether the scaling changes nothing.
func (s Scaling) Identity() bool { return s == Scaling{} || s == Scaling{Shift: 0, Scale: 1} }

// Formula writes the scaling of a feature: "(bmi − 15)/30", "age/100", "bmi".
func (s Scaling) Formula(name string) string {
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

// short writes a number with at most four digits that count.
func short(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'g', 4, 64), "-", "−")
}

// Apply scales every feature of every row. No scalings leave rows as they are.
func Apply(scalings []Scaling, rows [][]float64) [][]float64 {
	numbers := 0
	for _, row := range rows {
		numbers += len(row)
	}
	scaled := make([][]float64, len(rows))
	values := make([]float64, 0, numbers) // of all rows, so that a million of them are one
	for i, row := range rows {
		start := len(values)
		values = append(values, row...)
		scaled[i] = values[start:len(values):len(values)]
		for f, s := range scalings {
			scaled[i][f] = s.Apply(row[f])
		}
	}
	return scaled
}

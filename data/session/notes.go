package session

import (
	"fmt"
	"math"

	"backstep/data/text"
)

// Reading says what the data was read as, and what the network cannot learn of it: one
// sentence on the target, which is empty if there is nothing to say, and notes.
func (r *Setup) Reading() (target string, notes []string) {
	reading := r.read.Reading()
	notes = reading.Notes
	if note := r.outOfReach(); note != "" {
		notes = append(notes, note)
	}
	return reading.Target, notes
}

// outOfReach says that the output cannot come to the targets, if it cannot.
func (r *Setup) outOfReach() string {
	output := r.Config.Architecture.Output().Activation
	low, high, bounded := output.Range()
	if !bounded {
		return ""
	}
	least, most := math.Inf(1), math.Inf(-1)
	for _, row := range r.TrainSamples.Y {
		for _, y := range row {
			least, most = min(least, y), max(most, y)
		}
	}
	if least >= low && most <= high {
		return ""
	}
	remedy := "--output linear"
	if r.TargetScaling == nil {
		remedy += " or --scale-target minmax"
	}
	return fmt.Sprintf("Targets from %s to %s are out of reach of %s, which gives %s to %s: %s.",
		text.Short(least), text.Short(most), output.Name, text.Short(low), text.Short(high), remedy)
}

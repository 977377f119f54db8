package explain

import (
	"fmt"
	"math"

	"backstep/network"
)

// rate returns the learning rate of the step. If a schedule made it, its digits are as
// few as its reader sees elsewhere.
func (at snapshot) rate() Operand {
	eta := setting("η", at.step.LearningRate)
	if !at.Config.Schedule.Constant() {
		eta.Role = Given
	}
	return eta
}

// ScheduleWords returns what a schedule does to the learning rate, for a list of
// settings: "times 0.5 every 100 epochs". It is empty if the rate is constant.
func ScheduleWords(s network.Schedule, n Numbers) string {
	switch s.Name {
	case "step":
		return fmt.Sprintf("times %s every %d epochs", n.Short(s.Gamma), s.Every)
	case "exponential":
		return fmt.Sprintf("times %s each epoch", n.Short(s.Gamma))
	case "cosine":
		return fmt.Sprintf("along a cosine to %s in %d epochs", n.Short(s.EtaMin), s.Period)
	default:
		return ""
	}
}

// schedule returns how the learning rate of the step came about, if it has a schedule.
func (at snapshot) schedule() []Part {
	s := &at.Config.Schedule
	if s.Constant() {
		return nil
	}
	base, done := setting("η₀", at.Config.LearningRate), count("epochs", at.step.Epoch-1)
	p := Part{Symbol: "η", Result: at.rate()}
	switch s.Name {
	case "step":
		p.Lines = []Line{line("? · ? ^ floor( ? / ? )", base, setting("γ", s.Gamma), done, count("every", s.Every))}
	case "exponential":
		p.Lines = []Line{line("? · ? ^ ?", base, setting("γ", s.Gamma), done)}
	case "cosine":
		least, pi := setting("η_min", s.EtaMin), named("π", math.Pi)
		p.Lines = []Line{line("? + ( ? − ? ) · ( 1 + cos( ? · ? / ? ) ) / 2", least, base, least, pi, done, count("period", s.Period))}
	}
	return []Part{p}
}

package network

import (
	"math"

	"backstep/network/exact"
)

// Schedule says how the learning rate changes from epoch to epoch. The zero value keeps
// it constant. Take one from [LookupSchedule], which fills in the defaults, and change
// only the parameters that Fields names.
//
// The rate of an epoch depends on the schedule and on the epoch alone, never on the way
// there. So a saved state need not keep it, and going back gives the same bits. The
// formulas are those of PyTorch's StepLR, ExponentialLR and CosineAnnealingLR in closed
// form. PyTorch computes them from the rate of the epoch before, which is the same but
// for rounding.
type Schedule struct {
	Name string

	Gamma  float64 // γ, of step and exponential
	Every  int     // epochs from one step down to the next, of step
	EtaMin float64 // the least rate, of cosine
	Period int     // epochs on the way down to it, of cosine

	fields []string // the parameters that this schedule has, as session files name them

	// rate returns η after that many completed epochs. It is nil if η never changes.
	rate func(s *Schedule, base float64, done int) float64
}

func schedules() []Schedule {
	return []Schedule{
		{Name: "constant"},
		{Name: "step", Gamma: 0.5, Every: 100, fields: []string{"gamma", "every"}, rate: stepRate},
		{Name: "exponential", Gamma: 0.99, fields: []string{"gamma"}, rate: exponentialRate},
		{Name: "cosine", Period: 1000, fields: []string{"eta_min", "period"}, rate: cosineRate},
	}
}

func (s Schedule) name() string { return s.Name }

// LookupSchedule returns the schedule of that name with its defaults.
func LookupSchedule(name string) (Schedule, bool) { return find(schedules(), name) }

// ScheduleNames returns the names of all schedules.
func ScheduleNames() []string { return namesOf(schedules()) }

// Fields returns the names of the parameters that this schedule has, as session files
// write them: gamma, every, eta_min, period.
func (s *Schedule) Fields() []string { return s.fields }

// Constant reports whether the learning rate is the same in every epoch.
func (s *Schedule) Constant() bool { return s.rate == nil }

// Rate returns the learning rate of an epoch, which counts from 1, given the rate of the
// first.
func (s *Schedule) Rate(base float64, epoch int) float64 {
	if s.rate == nil {
		return base
	}
	return s.rate(s, base, epoch-1)
}

// stepRate is η = η₀·γ^⌊e/every⌋, e the completed epochs.
func stepRate(s *Schedule, base float64, done int) float64 {
	return float64(base * exact.Power(s.Gamma, done/max(1, s.Every)))
}

// exponentialRate is η = η₀·γᵉ.
func exponentialRate(s *Schedule, base float64, done int) float64 {
	return float64(base * exact.Power(s.Gamma, done))
}

// cosineRate is η = η_min + (η₀ − η_min)·(1 + cos(π·e/period))/2. It falls to η_min in
// one period and rises again in the next, as PyTorch's does.
func cosineRate(s *Schedule, base float64, done int) float64 {
	turn := float64(math.Pi*float64(done)) / float64(max(1, s.Period))
	return s.EtaMin + float64((base-s.EtaMin)*(1+exact.Cos(turn)))/2
}

package probe

import (
	"strconv"
	"strings"
)

// Remedy is what would help against a problem: in words, and as settings to change.
type Remedy struct {
	Words string

	// Set holds settings and their values as the commands set and restart take them:
	// "output linear and loss mse". It is empty if other weights are to be drawn.
	Set string

	Over bool // from the beginning, since the present weights are spoilt

	// Cause is the title of the finding that it is the remedy of, if that stands above the
	// one that has the remedy.
	Cause string

	Vain int // for how many epochs it was tried without helping, nor did anything else; 0 if it helps or was not tried
}

// anew returns a remedy from the beginning.
func anew(words, set string) Remedy { return Remedy{Words: words, Set: set, Over: true} }

// Sentence returns what to do as a sentence without its full stop.
func (r *Remedy) Sentence() string {
	if r.Cause != "" {
		return "First mend this: " + r.Cause
	}
	return "Try " + r.told()
}

// Brief returns the same as a note, without a capital letter.
func (r *Remedy) Brief() string {
	if r.Cause != "" {
		return "first mend this: " + r.Cause
	}
	return r.told()
}

// told returns the words, with what is to be said against them.
func (r *Remedy) told() string {
	if r.Vain == 0 {
		return r.Words
	}
	return r.Words + ", for longer: in " + strconv.Itoa(r.Vain) + " epochs nothing helped"
}

// Line returns the command that carries the remedy out, as a new run.
func (r *Remedy) Line() string {
	switch {
	case r.Set == "":
		return "reseed"
	case r.Over:
		return "restart " + r.Set
	default:
		return "set " + r.Set
	}
}

// Flags returns the remedy as flags of the command line: "--output linear --loss mse". Seed
// is the one that the weights were drawn from.
func (r *Remedy) Flags(seed uint64) string {
	if r.Set == "" {
		return "--seed " + strconv.FormatUint(seed+1, 10)
	}
	return "--" + strings.ReplaceAll(r.Set, " and ", " --")
}

// setting returns a setting with a number, for a Remedy: "lr 0.01".
func setting(name string, v float64) string {
	return name + " " + strconv.FormatFloat(v, 'g', 2, 64)
}

package data

import (
	"errors"
	"fmt"

	"backstep/data/text"
)

// Options are the options of a generated set. Those left at zero are the set's
// defaults.
type Options struct {
	Samples  int
	Noise    float64
	HasNoise bool // Noise is set, possibly to 0
	Seed     uint64
}

// The bounds of options.
const (
	MinSamples = 2
	MaxSamples = 100_000
	MaxNoise   = 10
)

// builtin is a set that comes with the program.
type builtin struct {
	name  string
	title string
	make  func() (*Set, error)

	// generate makes the set, or is nil if the set is not generated. Samples and noise
	// are its defaults.
	generate func(g *generator)
	samples  int
	noise    float64
}

func builtins() []builtin {
	return []builtin{
		{name: "diabetes", title: "four people by body mass index and age: dummy data", make: people},
		{name: "and", title: "1 where both inputs are 1", make: gate(0, 0, 0, 1)},
		{name: "or", title: "1 where an input is 1", make: gate(0, 1, 1, 1)},
		{name: "nand", title: "0 where both inputs are 1", make: gate(1, 1, 1, 0)},
		{name: "nor", title: "1 where no input is 1", make: gate(1, 0, 0, 0)},
		{name: "xor", title: "1 where one input is 1, not both: no line separates the classes", make: gate(0, 1, 1, 0)},
		{name: "xnor", title: "1 where both inputs are the same", make: gate(1, 0, 0, 1)},
		{name: "circles", title: "a circle within a circle", generate: circles, samples: 200, noise: 0.1},
		{name: "moons", title: "two half moons in each other's arms", generate: moons, samples: 200, noise: 0.1},
		{name: "blobs", title: "three clouds of points", generate: blobs, samples: 150, noise: 0.4},
		{name: "spiral", title: "two spirals around each other", generate: spiral, samples: 200, noise: 0.1},
		{name: "curve", title: "a wave that dies away, as a regression", generate: curve, samples: 60, noise: 0.05},
		{name: "iris", title: "150 iris flowers of three species by four lengths (Fisher 1936)", make: iris},
		{name: "progression", title: "442 diabetes patients: did the disease progress more than the median (Efron et al. 2004)", make: progression},
		{name: "progression-value", title: "the same patients: by how much it progressed, as a regression", make: progressionValue},
		{name: "digits", title: "1797 handwritten digits of 8 × 8 pixels (Alpaydin, Kaynak)", make: digits},
	}
}

// Names returns the names of the built-in sets.
func Names() []string {
	var list []string
	for _, b := range builtins() {
		list = append(list, b.name)
	}
	return list
}

// builtinOf returns the built-in set of that name.
func builtinOf(name string) (b builtin, ok bool) {
	for _, b := range builtins() {
		if b.name == name {
			return b, true
		}
	}
	return builtin{}, false
}

// Describe returns one line that describes the built-in set of that name.
func Describe(name string) string {
	b, _ := builtinOf(name)
	return b.title
}

// Generated reports whether the set of that name is generated, and so has options.
func Generated(name string) bool {
	b, _ := builtinOf(name)
	return b.generate != nil
}

// Defaults returns the default number of samples of a generated set, and its noise.
func Defaults(name string) (samples int, noise float64) {
	b, _ := builtinOf(name)
	return b.samples, b.noise
}

// Builtin returns the built-in set of that name.
func Builtin(name string, o Options) (*Set, error) {
	b, ok := builtinOf(name)
	if !ok {
		return nil, fmt.Errorf("no data set is called %s%s", text.Quote(name), text.DidYouMean(name, Names()))
	}
	return b.set(o)
}

func (b builtin) set(o Options) (*Set, error) {
	s, err := b.rows(o)
	if err != nil {
		return nil, err
	}
	s.Name, s.Title = b.name, b.title
	return s, nil
}

func (b builtin) rows(o Options) (*Set, error) {
	if b.generate == nil {
		if o.Samples != 0 || o.HasNoise {
			return nil, fmt.Errorf("the set %s is not generated: it has no samples or noise to choose", b.name)
		}
		return b.make()
	}
	if o.Samples == 0 {
		o.Samples = b.samples
	}
	if !o.HasNoise {
		o.Noise = b.noise
	}
	if o.Samples < MinSamples || o.Samples > MaxSamples {
		return nil, fmt.Errorf("a generated set has %d to %d samples, not %d", MinSamples, MaxSamples, o.Samples)
	}
	if !(o.Noise >= 0 && o.Noise <= MaxNoise) {
		return nil, errors.New("the noise of a generated set lies between 0 and 10")
	}
	return generate(b, o), nil
}

package explain

import (
	"cmp"
	"strconv"
)

// Noun is what a sample is called, such as person. It is a sample unless the data has a
// word for it.
type Noun struct{ Singular, Plural string }

// One returns the word for one sample: "person".
func (n Noun) One() string { return cmp.Or(n.Singular, "sample") }

// Number names a sample by its number, which counts from 1: "person 1".
func (n Noun) Number(number int) string { return n.One() + " " + strconv.Itoa(number) }

// Many returns the word for several samples: "people".
func (n Noun) Many() string { return cmp.Or(n.Plural, "samples") }

// For returns the word for a number of samples: "people" for 4.
func (n Noun) For(samples int) string {
	if samples == 1 {
		return n.One()
	}
	return n.Many()
}

// Count returns a number of samples in words: "4 people".
func (n Noun) Count(samples int) string { return strconv.Itoa(samples) + " " + n.For(samples) }

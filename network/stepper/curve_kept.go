package stepper

import (
	"errors"
	"math"
	"slices"
)

// KeptCurve is what is kept of a curve so that it can be restored.
type KeptCurve struct {
	Buckets []Bucket
	Width   int       // epochs of the widest buckets
	Last    []float64 // the losses of the last epochs, as far as the curve knows them: two at most
}

// Keep returns what is kept of the curve. Training does not change it.
func (c *Curve) Keep() KeptCurve {
	return KeptCurve{c.Buckets(), c.width, slices.Concat(c.ends[2-c.exact:])}
}

// curve returns the curve of which this was kept.
func (k *KeptCurve) curve() (Curve, error) {
	n := len(k.Buckets)
	if n == 0 {
		return Curve{}, nil
	}
	c := Curve{buckets: k.Buckets, width: k.Width, last: k.Buckets[n-1].Last, exact: len(k.Last)}
	if n > maxBuckets || k.Width < 1 || k.Width&(k.Width-1) != 0 || len(k.Last) < 1 || len(k.Last) > 2 {
		return Curve{}, errors.New("its curve has too many rows, a width that is no power of two, or no last losses")
	}
	copy(c.ends[2-c.exact:], k.Last)
	before := k.Buckets[0].First - 1
	for i := range k.Buckets {
		b := &k.Buckets[i]
		if before < 0 || b.First != before+1 || !b.sound() {
			return Curve{}, errors.New("its curve has epochs out of order, or losses that contradict each other")
		}
		before = b.Last
	}
	return c, nil
}

// sound reports whether a bucket can be one of a curve.
func (b *Bucket) sound() bool {
	const most = 1 << 53
	epochs := b.Last - b.First + 1
	switch {
	case b.First < 1 || b.Last > most || epochs < 1 || b.NotFinite < 0 || b.NotFinite > epochs:
		return false
	case !b.Finite():
		return math.IsNaN(b.Max) && math.IsNaN(b.End) && b.NotFinite == epochs
	default:
		return b.Min <= b.End && b.End <= b.Max && !math.IsInf(b.Min, 0) && !math.IsInf(b.Max, 0)
	}
}

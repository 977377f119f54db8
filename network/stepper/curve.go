package stepper

import (
	"math"
	"math/bits"
	"slices"

	"backstep/network"
)

// Bucket summarises the loss of consecutive epochs.
type Bucket struct {
	First, Last int     // epochs
	Min, Max    float64 // of the finite losses; NaN if there is none
	End         float64 // the last of the finite losses
	NotFinite   int     // epochs whose loss was NaN or infinite
}

// Finite reports whether any epoch's loss was finite.
func (b Bucket) Finite() bool { return !math.IsNaN(b.Min) }

// Broken reports whether any epoch's loss was not finite.
func (b Bucket) Broken() bool { return b.NotFinite > 0 }

// merge adds the bucket that follows this one.
func (b *Bucket) merge(after *Bucket) {
	b.Last = after.Last
	b.NotFinite += after.NotFinite
	switch {
	case !b.Finite():
		b.Min, b.Max, b.End = after.Min, after.Max, after.End
	case after.Finite():
		b.Min, b.Max, b.End = min(b.Min, after.Min), max(b.Max, after.Max), after.End
	}
}

// maxBuckets is the largest number of buckets in a curve: about eight for each dot of a
// wide chart.
const maxBuckets = 4096

// Curve is the loss by epoch in bounded memory. Its buckets keep the extremes
// of their epochs, so that no spike is lost however many epochs there are. The
// buckets of early epochs stay narrow, for a logarithmic axis.
type Curve struct {
	buckets []Bucket
	width   int        // epochs of the widest buckets: a power of two
	last    int        // the last epoch
	ends    [2]float64 // the loss of the epoch before the last, and of the last
	exact   int        // how many of ends are known, counted from the last
}

// octave is the least number of buckets from any epoch to twice that epoch.
const octave = 64

// bucket returns the first epoch of the bucket that an epoch belongs to.
func (c *Curve) bucket(epoch int) int {
	width := min(c.width, widest(epoch))
	return (epoch-1)&^(width-1) + 1
}

// widest returns the largest number of epochs in the bucket of an epoch.
func widest(epoch int) int { return 1 << bits.Len(uint((epoch-1)/(2*octave))) }

// Add appends the loss of an epoch. Epochs that the curve already has are
// ignored: replaying them gives the same losses.
func (c *Curve) Add(epoch int, loss float64) {
	if epoch <= c.last {
		return
	}
	c.width = max(1, c.width)
	c.last, c.ends, c.exact = epoch, [2]float64{c.ends[1], loss}, min(c.exact+1, 2)
	b := bucketOf(epoch, loss)
	c.append(&b)
}

// bucketOf returns a bucket of one epoch.
func bucketOf(epoch int, loss float64) Bucket {
	if !network.Finite(loss) {
		return Bucket{First: epoch, Last: epoch, Min: math.NaN(), Max: math.NaN(), End: math.NaN(), NotFinite: 1}
	}
	return Bucket{First: epoch, Last: epoch, Min: loss, Max: loss, End: loss}
}

// upTo returns a copy of the curve as it was after an epoch with the given loss.
// If that epoch shares its bucket with later ones, the other epochs of the
// bucket can no longer be separated from them, and only its own loss is kept.
func (c *Curve) upTo(epoch int, loss float64) Curve {
	n, whole := slices.BinarySearchFunc(c.buckets, epoch, func(b Bucket, epoch int) int { return b.Last - epoch })
	if n == len(c.buckets) || epoch < c.buckets[0].First {
		return Curve{}
	}
	before, known := c.Loss(epoch - 1)
	cut := Curve{
		buckets: slices.Clone(c.buckets[:n+1]), last: epoch,
		width: max(1, min(c.width, widest(epoch))), ends: [2]float64{before, loss}, exact: 1,
	}
	if known {
		cut.exact = 2
	}
	if !whole {
		end := bucketOf(epoch, loss)
		end.First = c.buckets[n].First
		cut.buckets[n] = end
	}
	return cut
}

// append adds the bucket of one epoch. It merges it into the last bucket if it belongs
// there.
func (c *Curve) append(b *Bucket) {
	if n := len(c.buckets); n > 0 && c.bucket(c.buckets[n-1].First) == c.bucket(b.First) {
		c.buckets[n-1].merge(b)
		return
	}
	if len(c.buckets) == maxBuckets {
		c.halve()
		c.append(b)
		return
	}
	c.buckets = append(c.buckets, *b)
}

// Loss returns the loss of an epoch, if the curve knows it separately: for the last two
// epochs, and for any epoch that has a bucket to itself.
func (c *Curve) Loss(epoch int) (loss float64, ok bool) {
	if len(c.buckets) == 0 || epoch < c.buckets[0].First || epoch > c.last {
		return 0, false
	}
	if epoch > c.last-c.exact {
		return c.ends[epoch-c.last+1], true
	}
	i, _ := slices.BinarySearchFunc(c.buckets, epoch, func(b Bucket, epoch int) int { return b.Last - epoch })
	b := c.buckets[i]
	return b.End, b.First == b.Last
}

// halve merges the widest buckets two by two.
func (c *Curve) halve() {
	c.width *= 2
	merged := c.buckets[:0]
	for _, b := range c.buckets {
		if n := len(merged); n > 0 && c.bucket(merged[n-1].First) == c.bucket(b.First) {
			merged[n-1].merge(&b)
			continue
		}
		merged = append(merged, b)
	}
	c.buckets = merged
}

// Buckets returns a copy of the buckets, which training does not change.
func (c *Curve) Buckets() []Bucket { return slices.Clone(c.buckets) }

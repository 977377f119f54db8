package stepper

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// lossOf returns a loss that falls, with a spike at one epoch.
func lossOf(epoch, spike int, height float64) float64 {
	if epoch == spike {
		return height
	}
	return 1 / float64(epoch)
}

// A curve that is cut continues as if the later epochs had never been added. Only for
// the bucket in which it is cut may it know no more than the last loss.
func TestACurveIsCutAtAFork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{1, 2, 100, maxBuckets, maxBuckets + 1, 3 * maxBuckets}).Draw(t, "epochs")
		cut := min(n, n*rapid.IntRange(0, 16).Draw(t, "sixteenths")/16+rapid.IntRange(0, 5).Draw(t, "more epochs"))
		spike := rapid.IntRange(1, n).Draw(t, "spike")
		height := rapid.SampledFrom([]float64{100, -3, math.NaN()}).Draw(t, "height")
		var whole, short Curve
		for epoch := 1; epoch <= n; epoch++ {
			whole.Add(epoch, lossOf(epoch, spike, height))
			if epoch <= cut {
				short.Add(epoch, lossOf(epoch, spike, height))
			}
		}
		before := whole.Buckets()
		got := whole.upTo(cut, lossOf(cut, spike, height))
		for more := range rapid.IntRange(0, 2*maxBuckets).Draw(t, "more") {
			got.Add(cut+1+more, 2)
			short.Add(cut+1+more, 2)
		}
		if !sameBuckets(whole.Buckets(), before) {
			t.Fatal("the curve that was left has changed")
		}
		if n <= maxBuckets && !sameBuckets(got.buckets, short.buckets) {
			t.Fatalf("cut after %d of %d epochs it has other buckets", cut, n)
		}
		checkCut(t, &got, &short, cut)
	})
}

// checkCut compares a curve that was cut with one to which the epochs beyond the cut
// were never added.
func checkCut(t *rapid.T, got, want *Curve, cut int) {
	next := 1
	for _, b := range got.buckets {
		if b.First != next {
			t.Fatalf("a bucket begins with epoch %d, want %d", b.First, next)
		}
		next = b.Last + 1
		if loss, ok := want.Loss(b.Last); ok && b.Finite() && b.End != loss && !math.IsNaN(loss) {
			t.Fatalf("the loss of epoch %d is %v, want %v", b.Last, b.End, loss)
		}
		whole := b.First > cut || b.Last < cut || b.First == b.Last
		if whole && spikes(b) != spikes(bucketsOf(want, b)) {
			t.Fatalf("epochs %d to %d reach from %v to %v: spike lost or made up", b.First, b.Last, b.Min, b.Max)
		}
	}
	if got.last != want.last || next != want.last+1 || len(got.buckets) > maxBuckets {
		t.Fatalf("%d buckets reach to epoch %d, want %d", len(got.buckets), got.last, want.last)
	}
	for epoch := max(1, cut-2); epoch <= got.last; epoch++ {
		loss, ok := got.Loss(epoch)
		exact, alone := want.Loss(epoch)
		if ok && alone && loss != exact && !math.IsNaN(exact) {
			t.Fatalf("cut after epoch %d, the loss of epoch %d is %v, want %v", cut, epoch, loss, exact)
		}
	}
	if _, ok := got.Loss(got.last); !ok && got.last > 0 {
		t.Fatalf("the last loss, of epoch %d, is not known", got.last)
	}
}

// spikes reports whether a bucket has an epoch out of line.
func spikes(b Bucket) bool { return b.Broken() || b.Max > 50 || b.Min < 0 }

// bucketsOf returns the buckets of a curve that lie within another bucket, merged into
// one.
func bucketsOf(c *Curve, in Bucket) Bucket {
	first := slices.IndexFunc(c.buckets, func(b Bucket) bool { return b.Last >= in.First })
	joined := c.buckets[first]
	for _, b := range c.buckets[first+1:] {
		if b.First <= in.Last {
			joined.merge(&b)
		}
	}
	return joined
}

func sameBuckets(a, b []Bucket) bool {
	return slices.EqualFunc(a, b, func(x, y Bucket) bool {
		same := func(p, q float64) bool { return p == q || p != p && q != q }
		return x.First == y.First && x.Last == y.Last && x.NotFinite == y.NotFinite && same(x.Min, y.Min) && same(x.Max, y.Max) && same(x.End, y.End)
	})
}

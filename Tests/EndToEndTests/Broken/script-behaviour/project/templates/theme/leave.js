// Notes that somebody was here.
document.cookie = "seen=1";
